package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.security.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People who have a frozen result already, as the engine has made it of somebody's answers. */
public final class GivenResults {

    private final JdbcClient jdbc;

    public GivenResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody with an account. */
    public Actor person() {
        return new Actor(insert(), false, Set.of(Actor.PERSON));
    }

    /** Somebody without one. */
    public Actor participant() {
        return new Actor(insert(), true, Set.of());
    }

    public Actor admin() {
        return new Actor(insert(), false, Set.of(Actor.PERSON, Actor.ADMIN));
    }

    private UUID insert() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", id).update();
        return id;
    }

    /** Gives the person a result like this one, ended at this moment. */
    public UUID give(Actor actor, AttemptResult like, Instant endedAt) {
        UUID attempt = UUID.randomUUID();
        ObjectNode document = JsonMapper.shared().valueToTree(like);
        document.put("attemptId", attempt.toString());
        document.put("endedAt", endedAt.toString());
        jdbc.sql("""
                        insert into attempt (id, person_id, scope_kind, scope_slug, status, minutes, seed, evidence,
                            catalog_revision, engine_version, started_at, ended_at, end_reason)
                        values (:id, :person, :kind, :slug, 'ended', :minutes, :seed, '{}', :revision, :engine, :at, :at,
                            'BUDGET_SPENT')
                        """)
                .param("id", attempt)
                .param("person", actor.personId())
                .param("kind", like.scopeKind())
                .param("slug", like.scopeSlug())
                .param("minutes", like.minutes())
                .param("seed", like.seed())
                .param("revision", like.catalogRevision())
                .param("engine", like.engineVersion())
                .param("at", endedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into attempt_result (attempt_id, document, engine_version, catalog_revision)
                        values (:id, :document::jsonb, :engine, :revision)
                        """)
                .param("id", attempt)
                .param("document", document.toString())
                .param("engine", like.engineVersion())
                .param("revision", like.catalogRevision())
                .update();
        return attempt;
    }
}
