package app.waymark.people;

import app.waymark.base.Ids;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recognises people without an account by a random token in a cookie. */
@Component
class Participants {

    static final String COOKIE = "waymark_participant";

    /** How long somebody without an account is remembered after they were last seen. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final String BEGUN = Participants.class.getName() + ".begun";

    private final JdbcClient jdbc;
    private final CurrentRequest currentRequest;
    private final TransactionTemplate ownTransaction;
    private final Cache<String, Optional<UUID>> persons = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Participants(JdbcClient jdbc, CurrentRequest currentRequest, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.currentRequest = currentRequest;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The person whose token the browser carries. */
    Optional<UUID> current() {
        return token().flatMap(this::personOf);
    }

    private Optional<SecretToken> token() {
        return currentRequest.request().flatMap(request -> {
            Object begun = request.getAttribute(BEGUN);
            return begun == null
                    ? CurrentRequest.cookie(request, COOKIE).flatMap(SecretToken::of)
                    : SecretToken.of(begun.toString());
        });
    }

    private Optional<UUID> personOf(SecretToken token) {
        // a transaction of its own: whoever asks may be in a read-only one
        return persons.get(token.hash(), hash -> ownTransaction.execute(status -> load(token, hash)));
    }

    private record Seen(UUID personId, boolean daysAgo) {}

    private Optional<UUID> load(SecretToken token, String hash) {
        Optional<Seen> seen = jdbc.sql("""
                        select p.id, p.last_seen_at < now() - interval '1 day' as days_ago
                        from participant_token t join person p on p.id = t.person_id
                        where t.token_hash = :hash
                        """)
                .param("hash", hash)
                .query((row, number) -> new Seen(row.getObject("id", UUID.class), row.getBoolean("days_ago")))
                .optional();
        seen.filter(Seen::daysAgo).ifPresent(person -> {
            jdbc.sql("update person set last_seen_at = now() where id = :id")
                    .param("id", person.personId())
                    .update();
            sendCookie(token.value(), KEPT);
        });
        return seen.map(Seen::personId);
    }

    /** Makes the visitor a participant. */
    UUID begin() {
        UUID person = Ids.next();
        ownTransaction.executeWithoutResult(status -> {
            jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
            insertToken(person);
        });
        return person;
    }

    /** Lets this device go on as a person, in the current transaction. */
    void admit(UUID person) {
        insertToken(person);
    }

    private void insertToken(UUID person) {
        SecretToken token = SecretToken.random();
        jdbc.sql("insert into participant_token (token_hash, person_id) values (:hash, :person)")
                .param("hash", token.hash())
                .param("person", person)
                .update();
        AfterCommit.run(() -> {
            currentRequest.request().ifPresent(request -> request.setAttribute(BEGUN, token.value()));
            sendCookie(token.value(), KEPT);
        });
    }

    /** Forgets this device, in the current transaction. */
    void forgetHere() {
        token().map(SecretToken::hash).ifPresent(hash -> {
            jdbc.sql("delete from participant_token where token_hash = :hash")
                    .param("hash", hash)
                    .update();
            AfterCommit.run(() -> {
                persons.invalidate(hash);
                dropCookie();
            });
        });
    }

    /** Forgets all devices of a person, in the current transaction. */
    void forgetAll(UUID person) {
        List<String> hashes = jdbc.sql("delete from participant_token where person_id = :person returning token_hash")
                .param("person", person)
                .query((row, number) -> row.getString("token_hash"))
                .list();
        boolean here = token().map(SecretToken::hash).filter(hashes::contains).isPresent();
        AfterCommit.run(() -> {
            persons.invalidateAll(hashes);
            if (here) {
                dropCookie();
            }
        });
    }

    private void dropCookie() {
        currentRequest.request().ifPresent(request -> request.removeAttribute(BEGUN));
        sendCookie("", Duration.ZERO);
    }

    private void sendCookie(String value, Duration age) {
        Optional<HttpServletRequest> request = currentRequest.request();
        currentRequest
                .response()
                .ifPresent(response ->
                        request.ifPresent(to -> CurrentRequest.setCookie(to, response, COOKIE, value, age)));
    }
}
