package app.waymark.teams;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what may be counted or shown, each in one query; the only place that does. */
@Component
class Snapshots {

    /** Cohorts as a whole, and rows of people who are not in one; never anything withdrawn, whatever the date. */
    private static final String COUNTED = """
            with live as (
                select c.id from team_cohort c
                where c.team_id = :team and c.broken_at is null and c.counted_from <= :at
                    and (c.counted_until is null or c.counted_until > :at)
                    and c.people = (select count(*) from team_cohort_release cr join team_release r on r.id = cr.release_id
                        where cr.cohort_id = c.id and r.withdrawn_at is null)),
            counted as (
                select cr.release_id as id, cr.cohort_id as cohort, cr.fresh
                from live join team_cohort_release cr on cr.cohort_id = live.id)
            select %1$s, c.cohort, c.fresh from team_release r join counted c on c.id = r.id
            union all
            select %1$s, null::uuid as cohort, false as fresh from team_release r
            where r.team_id = :team and r.own_row and r.withdrawn_at is null and r.released_at <= :at
                and (r.superseded_at is null or r.superseded_at > :at)
                and not exists (select from counted c join team_release o on o.id = c.id
                    where o.person_id = r.person_id)
            """;

    /** Without the contents of releases that have been read already. */
    private static final String LIGHT = "r.id, r.person_id, r.own_row, r.as_of"
            + Stream.of("skills", "means", "sds", "measured", "answers")
                    .map(", case when r.id = any(:known) then null else r.%1$s end as %1$s"::formatted)
                    .collect(Collectors.joining());

    /** The newest two rows of everybody who shows one now, the newest first. */
    private static final String ROWS = """
            select * from (
                select %s, null::uuid as cohort, false as fresh, r.superseded_at,
                    row_number() over (partition by r.person_id order by r.released_at desc, r.id desc) as age,
                    bool_or(r.superseded_at is null) over (partition by r.person_id) as shown
                from team_release r
                where r.team_id = :team and r.own_row and r.withdrawn_at is null) r
            where shown and age <= 2 order by person_id, age
            """.formatted(Snapshot.COLUMNS);

    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the team view counted at a moment and may still count. */
    List<Snapshot> counted(UUID teamId, Instant at) {
        return jdbc.sql(COUNTED.formatted(Snapshot.COLUMNS))
                .param("team", teamId)
                .param("at", TeamAccess.at(at))
                .query(Snapshot::of)
                .list();
    }

    /** The same, beside rows that have been read: what is among them is not read again. */
    List<Snapshot> counted(UUID teamId, Instant at, List<Snapshot> rows) {
        Map<UUID, Snapshot> known = HashMap.newHashMap(rows.size());
        rows.forEach(row -> known.put(row.id(), row));
        return jdbc.sql(COUNTED.formatted(LIGHT))
                .param("team", teamId)
                .param("at", TeamAccess.at(at))
                .param("known", known.keySet().toArray(UUID[]::new))
                .query((row, number) -> {
                    Snapshot read = known.get(row.getObject("id", UUID.class));
                    return read == null ? Snapshot.of(row, number) : read;
                })
                .list();
    }

    /** Rows that managers may see, newest first for each person, with the one before if there was one. */
    List<Snapshot> rows(UUID teamId) {
        return jdbc.sql(ROWS).param("team", teamId).query(Snapshot::of).list();
    }
}
