package app.waymark.teams;

import app.waymark.assessment.AttemptResult;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** People with accounts, teams that they belong to, and results that they have got. */
public class Staff {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final JdbcClient jdbc;
    final TeamStore store;
    final ReleaseService releases;
    final MovableClock clock;
    private final CatalogService catalogService;

    Staff(
            JdbcClient jdbc,
            TeamStore store,
            ReleaseService releases,
            MovableClock clock,
            CatalogService catalogService) {
        this.jdbc = jdbc;
        this.store = store;
        this.releases = releases;
        this.clock = clock;
        this.catalogService = catalogService;
    }

    /** An account. */
    public Actor person(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", id).update();
        jdbc.sql("""
                        insert into account (person_id, email, display_name, password_hash)
                        values (:id, :email, :name, 'none')
                        """)
                .param("id", id)
                .param("email", "staff" + NUMBERS.incrementAndGet() + "@example.org")
                .param("name", name)
                .update();
        return new Actor(id, false, Set.of(Actor.PERSON));
    }

    public Actor admin() {
        return new Actor(person("Admin").personId(), false, Set.of(Actor.PERSON, Actor.ADMIN));
    }

    public Actor participant() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", id).update();
        return new Actor(id, true, Set.of());
    }

    /** A team in an organisation of its own. */
    public UUID team(Actor manager) {
        UUID team = store.insertTeam(store.insertOrganisation("Organisation of " + NUMBERS.incrementAndGet()), "Team");
        store.join(team, manager.personId(), true);
        return team;
    }

    /** A new member. */
    public Actor member(UUID team, String name) {
        Actor actor = person(name);
        store.join(team, actor.personId(), false);
        return actor;
    }

    public List<Actor> members(UUID team, int number) {
        List<Actor> members = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            members.add(member(team, "Person " + i));
        }
        return members;
    }

    /** The person gets a result: measured skills with these means (logits) and a standard deviation of 0.4. */
    public UUID result(Actor actor, Map<String, Double> means) {
        clock.advance(Duration.ofSeconds(1));
        UUID attempt = UUID.randomUUID();
        List<AttemptResult.SkillResult> skills = means.entrySet().stream()
                .map(entry -> new AttemptResult.SkillResult(
                        entry.getKey(),
                        entry.getKey(),
                        catalogService
                                .current()
                                .skill(entry.getKey())
                                .orElseThrow()
                                .domain(),
                        false,
                        "measured",
                        5,
                        entry.getValue(),
                        0.4,
                        0.2,
                        0.4,
                        0.6,
                        2,
                        3))
                .toList();
        long revision = catalogService.current().revision();
        var result = new AttemptResult(
                attempt,
                "field",
                "all",
                "",
                12,
                5 * skills.size(),
                0,
                false,
                true,
                "BUDGET_SPENT",
                clock.instant(),
                "test",
                revision,
                1,
                skills,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of());
        jdbc.sql("""
                        insert into attempt (id, person_id, scope_kind, scope_slug, status, minutes, seed, evidence,
                            catalog_revision, engine_version, started_at, ended_at, end_reason)
                        values (:id, :person, 'field', 'all', 'ended', 12, 1, '{}', :revision, 'test', :at, :at, 'BUDGET_SPENT')
                        """)
                .param("id", attempt)
                .param("person", actor.personId())
                .param("revision", revision)
                .param("at", TeamAccess.at(clock.instant()))
                .update();
        jdbc.sql("""
                        insert into attempt_result (attempt_id, document, engine_version, catalog_revision)
                        values (:id, :document::jsonb, 'test', :revision)
                        """)
                .param("id", attempt)
                .param("document", JsonMapper.shared().writeValueAsString(result))
                .param("revision", revision)
                .update();
        return attempt;
    }

    /** The person gets a result and releases it. */
    public void releases(Actor actor, UUID team, boolean ownRow, Map<String, Double> means) {
        result(actor, means);
        releases.release(actor, team, ownRow);
    }
}
