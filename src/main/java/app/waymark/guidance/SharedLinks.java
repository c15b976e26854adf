package app.waymark.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored private links. */
@Component
class SharedLinks {

    private static final String WORKS = "revoked_at is null and expires_at > :now";

    private final JdbcClient jdbc;

    SharedLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link and whose it is. */
    record Target(UUID personId, SharedLink link) {}

    void insert(
            UUID id,
            UUID personId,
            UUID attemptId,
            String tokenHash,
            Set<SharedPart> parts,
            @Nullable String shownName,
            Instant createdAt,
            Instant expiresAt) {
        jdbc.sql("""
                        insert into shared_link (id, person_id, attempt_id, token_hash, parts, shown_name, created_at,
                            expires_at)
                        values (:id, :person, :attempt, :hash, :parts, :name, :created, :expires)
                        """)
                .param("id", id)
                .param("person", personId)
                .param("attempt", attemptId)
                .param("hash", tokenHash)
                .param("parts", parts.stream().map(SharedPart::code).sorted().toArray(String[]::new))
                .param("name", shownName)
                .param("created", at(createdAt))
                .param("expires", at(expiresAt))
                .update();
    }

    List<SharedLink> working(UUID personId, Instant now) {
        return jdbc.sql("select * from shared_link where person_id = :person and " + WORKS
                        + " order by created_at desc, id desc")
                .param("person", personId)
                .param("now", at(now))
                .query((row, n) -> link(row))
                .list();
    }

    boolean revoke(UUID personId, UUID id, Instant now) {
        return jdbc.sql("update shared_link set revoked_at = :now where id = :id and person_id = :person and " + WORKS)
                        .param("id", id)
                        .param("person", personId)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    Optional<UUID> opened(String tokenHash, Instant now) {
        return jdbc.sql("update shared_link set times_opened = times_opened + 1, last_opened_at = :now"
                        + " where token_hash = :hash and " + WORKS + " returning id")
                .param("hash", tokenHash)
                .param("now", at(now))
                .query(UUID.class)
                .optional();
    }

    Optional<Target> target(UUID id, Instant now) {
        return jdbc.sql("select * from shared_link where id = :id and " + WORKS)
                .param("id", id)
                .param("now", at(now))
                .query((row, n) -> new Target(row.getObject("person_id", UUID.class), link(row)))
                .optional();
    }

    private static SharedLink link(ResultSet row) throws SQLException {
        OffsetDateTime opened = row.getObject("last_opened_at", OffsetDateTime.class);
        return new SharedLink(
                row.getObject("id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                Arrays.stream((String[]) row.getArray("parts").getArray())
                        .map(SharedPart::of)
                        .collect(Collectors.toSet()),
                row.getString("shown_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("times_opened"),
                opened == null ? null : opened.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
