package app.waymark.assessment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts by owner. */
@Component
class AttemptRepository {

    private static final String SELECT = """
            select id, person_id, scope_kind, scope_slug, mode, minutes, minutes_before, seed, evidence,
                catalog_revision, engine_version, started_at, ended_at, end_reason
            from attempt
            """;

    private final JdbcClient jdbc;

    AttemptRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the attempt until the transaction ends; empty when it is not the person's. */
    Optional<Attempt> lock(UUID id, UUID personId) {
        return jdbc.sql(SELECT + " where id = :id and person_id = :person for no key update")
                .param("id", id)
                .param("person", personId)
                .query(AttemptRepository::attempt)
                .optional();
    }

    Optional<Attempt> findByIdAndPersonId(UUID id, UUID personId) {
        return jdbc.sql(SELECT + " where id = :id and person_id = :person")
                .param("id", id)
                .param("person", personId)
                .query(AttemptRepository::attempt)
                .optional();
    }

    Optional<Attempt> findOpen(UUID personId) {
        return jdbc.sql(SELECT + " where person_id = :person and status = 'open'")
                .param("person", personId)
                .query(AttemptRepository::attempt)
                .optional();
    }

    /** Newest first. */
    List<Attempt> history(UUID personId) {
        return jdbc.sql(SELECT + " where person_id = :person order by started_at desc")
                .param("person", personId)
                .query(AttemptRepository::attempt)
                .list();
    }

    /** The attempts whose answers count from now on, oldest first. */
    List<UUID> evidence(UUID personId) {
        return jdbc.sql("""
                        select id from attempt
                        where person_id = :person and status = 'ended' and mode = 'assessment' order by started_at
                        """)
                .param("person", personId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void add(Attempt attempt) {
        jdbc.sql("""
                        insert into attempt (id, person_id, scope_kind, scope_slug, mode, minutes, minutes_before, seed,
                            evidence, catalog_revision, engine_version, started_at)
                        values (:id, :person, :kind, :slug, :mode, :minutes, :before, :seed,
                            string_to_array(:evidence, ',')::uuid[], :revision, :engine, :started)
                        """)
                .param("id", attempt.id())
                .param("person", attempt.personId())
                .param("kind", attempt.scope().kind().code())
                .param("slug", attempt.scope().slug())
                .param("mode", attempt.mode())
                .param("minutes", attempt.minutes())
                .param("before", attempt.minutesBefore())
                .param("seed", attempt.seed())
                .param(
                        "evidence",
                        attempt.evidence().stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("revision", attempt.catalogRevision())
                .param("engine", attempt.engineVersion())
                .param("started", Timestamp.from(attempt.startedAt()))
                .update();
    }

    /** Stores that an attempt has ended. The caller holds its lock. */
    void storeEnd(Attempt attempt) {
        jdbc.sql("""
                        update attempt set status = 'ended', ended_at = :ended, end_reason = :reason,
                            version = version + 1
                        where id = :id
                        """)
                .param("ended", Timestamp.from(Objects.requireNonNull(attempt.endedAt())))
                .param("reason", attempt.endReason())
                .param("id", attempt.id())
                .update();
    }

    private static Attempt attempt(ResultSet row, int n) throws SQLException {
        Array evidence = row.getArray("evidence");
        Timestamp ended = row.getTimestamp("ended_at");
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                QuizScope.of(row.getString("scope_kind"), row.getString("scope_slug")),
                row.getString("mode"),
                row.getInt("minutes"),
                row.getInt("minutes_before"),
                row.getLong("seed"),
                Arrays.stream((Object[]) evidence.getArray())
                        .map(UUID.class::cast)
                        .toList(),
                row.getLong("catalog_revision"),
                row.getString("engine_version"),
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("end_reason"));
    }
}
