package app.waymark.api;

import app.waymark.base.AuditLog;
import app.waymark.base.Ids;
import app.waymark.people.SecretToken;
import app.waymark.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal tokens: each for one account, with what it may read and until when. Only their hashes are stored. */
@Service
public class TokenService {

    /** What every token begins with, so that scanners for leaked secrets know it. */
    static final String PREFIX = "waymark_";

    /** Days that a token may be made for. */
    public static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 80;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    TokenService(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The actor's tokens, newest first. */
    @Transactional(readOnly = true)
    public List<TokenDetails> tokens(Actor actor) {
        requireAccount(actor);
        return jdbc.sql("""
                        select id, name, scopes, created_at, expires_at, last_used_on from api_token
                        where person_id = :person order by created_at desc, id desc
                        """)
                .param("person", actor.personId())
                .query(TokenService::details)
                .list();
    }

    private static TokenDetails details(ResultSet row, int n) throws SQLException {
        return new TokenDetails(
                row.getObject("id", UUID.class),
                row.getString("name"),
                scopes(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_on", LocalDate.class));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("scopes").getArray())
                .map(Scope::of)
                .collect(Collectors.toSet());
    }

    /**
     * Makes a token.
     *
     * @param days one of {@link #DAYS}
     * @return the token itself, which nobody can see again
     * @throws TokenProblem when something is missing or there are too many
     */
    @Transactional
    public String create(Actor actor, String name, Set<Scope> scopes, int days) {
        requireAccount(actor);
        String label = name.strip();
        if (label.isEmpty() || label.length() > LONGEST_NAME) {
            throw new TokenProblem("name");
        }
        if (scopes.isEmpty()) {
            throw new TokenProblem("scopes");
        }
        if (!DAYS.contains(days)) {
            throw new TokenProblem("days");
        }
        if (tokens(actor).size() >= MOST) {
            throw new TokenProblem("many");
        }
        SecretToken secret = SecretToken.random();
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into api_token (id, person_id, name, token_hash, scopes, created_at, expires_at)
                        values (:id, :person, :name, :hash, :scopes, :now, :expires)
                        """)
                .param("id", id)
                .param("person", actor.personId())
                .param("name", label)
                .param("hash", secret.hash())
                .param("scopes", scopes.stream().map(Scope::code).sorted().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC))
                .update();
        audit.record(actor.personId(), "api-token.create", id.toString());
        return PREFIX + secret.value();
    }

    /** Makes a token stop working at once. */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        requireAccount(actor);
        int revoked = jdbc.sql("delete from api_token where id = :id and person_id = :person")
                .param("id", id)
                .param("person", actor.personId())
                .update();
        if (revoked == 0) {
            throw new AccessDeniedException("Not a token of this account");
        }
        audit.record(actor.personId(), "api-token.revoke", id.toString());
    }

    private static void requireAccount(Actor actor) {
        if (actor.anonymous()) {
            throw new AccessDeniedException("Only for accounts");
        }
    }

    /** Whose token this is and what it may read; empty when it does not work, or its account is disabled. */
    @Transactional
    Optional<Caller> caller(String presented) {
        if (!presented.startsWith(PREFIX)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Caller> caller = SecretToken.of(presented.substring(PREFIX.length()))
                .flatMap(secret -> jdbc.sql("""
                                select t.id, t.person_id, t.scopes, t.last_used_on from api_token t
                                join account a on a.person_id = t.person_id
                                where t.token_hash = :hash and t.expires_at > :now and a.disabled_at is null
                                """)
                        .param("hash", secret.hash())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query((row, n) -> new Caller(
                                row.getObject("id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                scopes(row),
                                today.equals(row.getObject("last_used_on", LocalDate.class))))
                        .optional());
        caller.filter(found -> !found.usedToday())
                .ifPresent(found -> jdbc.sql("update api_token set last_used_on = :today where id = :id")
                        .param("today", today)
                        .param("id", found.token())
                        .update());
        return caller;
    }
}
