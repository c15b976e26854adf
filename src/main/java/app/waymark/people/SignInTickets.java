package app.waymark.people;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps a device signed in when its session is lost, in the caller's transaction. */
@Component
class SignInTickets {

    private final JdbcClient jdbc;

    SignInTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecretToken create(UUID personId, Duration works) {
        SecretToken token = SecretToken.random();
        jdbc.sql("""
                        insert into sign_in_ticket (token_hash, person_id, expires_at)
                        values (:hash, :person, now() + make_interval(secs => :seconds))
                        """)
                .param("hash", token.hash())
                .param("person", personId)
                .param("seconds", works.toSeconds())
                .update();
        return token;
    }

    Optional<UUID> find(SecretToken token) {
        return jdbc.sql("select person_id from sign_in_ticket where token_hash = :hash and expires_at > now()")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional();
    }

    void delete(SecretToken token) {
        jdbc.sql("delete from sign_in_ticket where token_hash = :hash")
                .param("hash", token.hash())
                .update();
    }

    void deleteAll(UUID personId) {
        jdbc.sql("delete from sign_in_ticket where person_id = :person")
                .param("person", personId)
                .update();
    }

    void deleteExpired() {
        jdbc.sql("delete from sign_in_ticket where expires_at < now()").update();
    }
}
