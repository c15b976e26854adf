package app.waymark.teams;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
                select cr.release_id as id from live join team_cohort_release cr on cr.cohort_id = live.id)
            select %1$s from team_release r where r.id in (select id from counted)
            union all
            select %1$s from team_release r
            where r.team_id = :team and r.own_row and r.withdrawn_at is null and r.released_at <= :at
                and (r.superseded_at is null or r.superseded_at > :at)
                and not exists (select from counted c join team_release o on o.id = c.id
                    where o.person_id = r.person_id)
            """.formatted(Snapshot.COLUMNS);

    /** The newest two rows of everybody who shows one now, the newest first. */
    private static final String ROWS = """
            select * from (
                select %s, r.superseded_at,
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
        return jdbc.sql(COUNTED)
                .param("team", teamId)
                .param("at", TeamAccess.at(at))
                .query(Snapshot::of)
                .list();
    }

    /** Rows that managers may see, newest first for each person, with the one before if there was one. */
    List<Snapshot> rows(UUID teamId) {
        return jdbc.sql(ROWS).param("team", teamId).query(Snapshot::of).list();
    }
}
