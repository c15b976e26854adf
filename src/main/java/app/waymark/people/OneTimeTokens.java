package app.waymark.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once, in the caller's transaction. */
@Component
class OneTimeTokens {

    /** What a link is for, and how long it works. */
    enum Purpose {
        SETUP(Duration.ofHours(24)),
        SIGN_UP(Duration.ofHours(24)),
        RESET(Duration.ofHours(1)),
        RESUME(Duration.ofDays(7));

        private final Duration works;

        Purpose(Duration works) {
            this.works = works;
        }

        Duration works() {
            return works;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a link leads to. */
    record Content(
            @Nullable UUID personId,
            @Nullable String email,
            @Nullable String displayName) {

        private static Content of(ResultSet row, int number) throws SQLException {
            return new Content(
                    row.getObject("person_id", UUID.class), row.getString("email"), row.getString("display_name"));
        }
    }

    private final JdbcClient jdbc;

    OneTimeTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SecretToken createSetup() {
        return create(Purpose.SETUP, null, null, null);
    }

    /** Keeps a sign-up until its mail has been read. */
    SecretToken createSignUp(String email, String displayName) {
        return create(Purpose.SIGN_UP, null, email, displayName);
    }

    /** A new link for a person; earlier ones for the same purpose stop working. */
    SecretToken createFor(UUID personId, Purpose purpose) {
        revoke(personId, purpose);
        return create(purpose, personId, null, null);
    }

    private SecretToken create(
            Purpose purpose, @Nullable UUID personId, @Nullable String email, @Nullable String displayName) {
        SecretToken token = SecretToken.random();
        jdbc.sql("""
                        insert into one_time_token (token_hash, purpose, person_id, email, display_name, expires_at)
                        values (:hash, :purpose, :person, :email, :name, now() + make_interval(secs => :seconds))
                        """)
                .param("hash", token.hash())
                .param("purpose", purpose.code())
                .param("person", personId)
                .param("email", email)
                .param("name", displayName)
                .param("seconds", purpose.works().toSeconds())
                .update();
        return token;
    }

    /** What a link leads to, if it still works; it goes on working. */
    Optional<Content> look(Purpose purpose, @Nullable String token) {
        return SecretToken.of(token)
                .flatMap(secret -> jdbc.sql("""
                        select person_id, email, display_name from one_time_token
                        where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > now()
                        """)
                        .param("hash", secret.hash())
                        .param("purpose", purpose.code())
                        .query(Content::of)
                        .optional());
    }

    /**
     * Uses a link up.
     *
     * @throws LinkNotValid when it does not work, or no longer
     */
    Content use(Purpose purpose, @Nullable String token) {
        return SecretToken.of(token)
                .flatMap(secret -> jdbc.sql("""
                                update one_time_token set used_at = now()
                                where token_hash = :hash and purpose = :purpose
                                    and used_at is null and expires_at > now()
                                returning person_id, email, display_name
                                """)
                        .param("hash", secret.hash())
                        .param("purpose", purpose.code())
                        .query(Content::of)
                        .optional())
                .orElseThrow(LinkNotValid::new);
    }

    boolean anyWorks(Purpose purpose) {
        return jdbc.sql("""
                        select exists (select from one_time_token
                            where purpose = :purpose and used_at is null and expires_at > now())
                        """)
                .param("purpose", purpose.code())
                .query(Boolean.class)
                .single();
    }

    void revoke(UUID personId, Purpose purpose) {
        jdbc.sql("delete from one_time_token where person_id = :person and purpose = :purpose")
                .param("person", personId)
                .param("purpose", purpose.code())
                .update();
    }

    void revokeSignUps(String email) {
        jdbc.sql("delete from one_time_token where purpose = 'sign-up' and email = :email")
                .param("email", email)
                .update();
    }

    void revokeSetups() {
        jdbc.sql("delete from one_time_token where purpose = 'setup'").update();
    }

    /** Deletes what no longer works. */
    void deleteExpired() {
        jdbc.sql("delete from one_time_token where used_at is not null or expires_at < now()")
                .update();
    }
}
