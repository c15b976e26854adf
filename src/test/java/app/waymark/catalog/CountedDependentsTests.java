package app.waymark.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.base.Ids;
import app.waymark.guidance.StageKey;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanRequest;
import app.waymark.security.Actor;
import app.waymark.support.Admins;
import app.waymark.support.WaymarkTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What an admin learns of people's own things before something they refer to is retired: numbers in steps of five. */
@WaymarkTest
@Transactional
class CountedDependentsTests {

    private static final String PLAN = "in the plan they keep.";

    @Autowired
    private CatalogEditor editor;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private Actor admin;

    @BeforeEach
    void signUp() {
        admin = Admins.one(jdbc);
    }

    private UUID person() {
        UUID person = Ids.next();
        jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
        return person;
    }

    private void person(String... statements) {
        UUID person = person();
        for (String statement : statements) {
            jdbc.sql(statement).param("person", person).update();
        }
    }

    private List<String> counted(CatalogKind kind, String slug) {
        return editor.countedDependents(admin, new EntryKey(kind, slug)).stream()
                .map(Object::toString)
                .toList();
    }

    /** Kind, slug, what a person does, and what is said of it. */
    static Stream<Arguments> things() {
        String attempt = "insert into attempt (id, person_id, scope_kind, scope_slug, minutes, seed, evidence,"
                + " catalog_revision, engine_version) select gen_random_uuid(), :person, '%s', 'the-thing', 12, 1, '{}',"
                + " max(id), 'test' from catalog_revision";
        return Stream.of(
                Arguments.of(
                        CatalogKind.ROLE,
                        "insert into chosen_role (person_id, role, chosen_at) values (:person, 'the-thing', now())",
                        "chosen it as their role."),
                Arguments.of(CatalogKind.ROLE, attempt.formatted("role"), "goes on as it began."),
                Arguments.of(
                        CatalogKind.ROLE,
                        "insert into way_order (person_id, role, stages, ordered_at)"
                                + " values (:person, 'the-thing', '{a/b}', now())",
                        "an order of their own."),
                Arguments.of(CatalogKind.DOMAIN, attempt.formatted("domain"), "goes on as it began."),
                Arguments.of(CatalogKind.SKILL, attempt.formatted("skill"), "goes on as it began."),
                Arguments.of(
                        CatalogKind.SKILL,
                        "insert into learned_since (id, person_id, skill, marked_at)"
                                + " values (gen_random_uuid(), :person, 'the-thing', now())",
                        "learned it since they were asked."),
                Arguments.of(
                        CatalogKind.SKILL,
                        "insert into practice (person_id, skill, seq, nonce, question_id, question_hash, option_order,"
                                + " issued_at) select :person, 'the-thing', 1, gen_random_uuid(), id, current_hash, '{0}',"
                                + " now() from question limit 1",
                        "practise it."),
                Arguments.of(
                        CatalogKind.ROADMAP,
                        "insert into stage_mark (person_id, roadmap, stage, stage_name, mark, marked_at)"
                                + " values (:person, 'the-thing', 'one', 'One', 'done', now())",
                        "noted their work on them."),
                Arguments.of(
                        CatalogKind.ROADMAP,
                        "insert into stage_evidence (id, person_id, roadmap, stage, task, task_text, note, added_at)"
                                + " values (gen_random_uuid(), :person, 'the-thing', 'one', 't', 'T', 'N', now())",
                        "noted their work on them."),
                Arguments.of(
                        CatalogKind.ROADMAP,
                        "insert into way_order (person_id, role, stages, ordered_at)"
                                + " values (:person, 'r', '{other/one,the-thing/one}', now())",
                        "an order of their own."));
    }

    @ParameterizedTest
    @MethodSource("things")
    void people_s_own_things_are_counted_in_steps_of_five(CatalogKind kind, String done, String said) {
        assertThat(counted(kind, "the-thing")).isEmpty();
        person(done);
        assertThat(counted(kind, "the-thing"))
                .singleElement()
                .asString()
                .startsWith("Fewer than five people")
                .endsWith(said);
        for (int i = 0; i < 6; i++) {
            person(done);
        }
        assertThat(counted(kind, "the-thing"))
                .singleElement()
                .asString()
                .startsWith("At least 5 people")
                .endsWith(said);
        assertThat(counted(kind, "the-other-thing")).isEmpty();
    }

    @Test
    void a_kept_plan_counts_for_all_that_it_holds() {
        LocalDate today = LocalDate.of(2026, 11, 28);
        var agreed = new DatedPlan.Agreement("Team", "/", today.plusDays(90));
        var item = new DatedPlan.Item(
                "the-course",
                "Course",
                "Provider",
                "https://example.org",
                "video",
                3,
                0,
                true,
                false,
                today,
                today.plusDays(3),
                new StageKey("the-roadmap", "one"),
                "One",
                List.of(new DatedPlan.Target("the-skill", "Skill", 3, 3, "not-yet", 2)),
                0.5,
                null);
        var plan = new DatedPlan(
                UUID.randomUUID(),
                1,
                PlanRequest.usual("the-role", today),
                "Role",
                List.of(item),
                List.of(),
                3,
                0,
                0,
                new DatedPlan.Forecast(1, 0, 1, 0, 1, 1),
                List.of(),
                0,
                1,
                List.of(new DatedPlan.Examination("the-certification", "Certification", agreed)));
        jdbc.sql("insert into learning_plan (person_id, role, request, document, kept_at)"
                        + " values (:person, 'the-role', '{}', cast(:document as jsonb), now())")
                .param("person", person())
                .param("document", json.writeValueAsString(plan))
                .update();
        assertThat(counted(CatalogKind.ROLE, "the-role")).containsExactly("Fewer than five people keep a plan for it.");
        for (CatalogKind kind :
                List.of(CatalogKind.ROADMAP, CatalogKind.SKILL, CatalogKind.COURSE, CatalogKind.CERTIFICATION)) {
            assertThat(counted(kind, "the-" + kind.code())).containsExactly("Fewer than five people have it " + PLAN);
            assertThat(counted(kind, "the")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("agreed")
    void agreed_training_counts_teams_and_people(CatalogKind kind) {
        UUID organisation = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        UUID plan = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, name) values (:id, 'Secret Ltd')")
                .param("id", organisation)
                .update();
        jdbc.sql("insert into team (id, organisation_id, name) values (:id, :organisation, 'Secret team')")
                .param("id", team)
                .param("organisation", organisation)
                .update();
        jdbc.sql("insert into team_plan (id, team_id, money, hours, until_on, success, priorities, created_at)"
                        + " values (:id, :team, 0, 10, current_date + 90, 0.7, '{the-skill}', now())")
                .param("id", plan)
                .param("team", team)
                .update();
        jdbc.sql("insert into team_plan_seat (id, plan_id, kind, slug, people, position)"
                        + " values (gen_random_uuid(), :plan, :kind, 'the-thing', 9, 1)")
                .param("plan", plan)
                .param("kind", kind.code())
                .update();
        for (int i = 0; i < 7; i++) {
            jdbc.sql("insert into team_plan_answer (plan_id, person_id, kind, slug, accepted, answered_at)"
                            + " values (:plan, :person, :kind, 'the-thing', :accepted, now())")
                    .param("plan", plan)
                    .param("person", person())
                    .param("kind", kind.code())
                    .param("accepted", i > 0)
                    .update();
        }
        assertThat(counted(kind, "the-thing"))
                .containsExactly(
                        "One team has places in it in a training plan.",
                        "At least 5 people have agreed to it in their team’s training plan.");
        assertThat(counted(CatalogKind.SKILL, "the-skill"))
                .containsExactly("One team puts it first in a training plan.");
    }

    static Stream<CatalogKind> agreed() {
        return Stream.of(CatalogKind.COURSE, CatalogKind.CERTIFICATION);
    }
}
