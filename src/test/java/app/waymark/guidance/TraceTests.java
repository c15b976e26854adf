package app.waymark.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.assessment.AnswerBehind;
import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.assessment.UnknownAttempt;
import app.waymark.catalog.Availability;
import app.waymark.catalog.CatalogService;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.NextStep;
import app.waymark.guidance.plan.NextStepService;
import app.waymark.guidance.plan.PlanRequest;
import app.waymark.guidance.plan.PlanService;
import app.waymark.security.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every kind of recommendation opens into what it rests on: stages, courses of a plan, certifications, gaps (which can be
 * practised) and the next step. Training that is agreed with a team is opened by {@code AgreedTrainingTests}.
 */
@GuidanceTest
class TraceTests {

    private static final String LEAD = "lead-prompt-engineer";

    @Autowired
    TraceService traces;

    @Autowired
    WayService ways;

    @Autowired
    PlanService plans;

    @Autowired
    NextStepService nextSteps;

    @Autowired
    CertificationService certifications;

    @Autowired
    ResultService results;

    @Autowired
    CatalogService catalogService;

    @Autowired
    SimulatedPeople people;

    private Actor actor;
    private UUID attempt;

    @BeforeEach
    void somebodyWithAResult() {
        actor = people.account();
        attempt = people.takes(actor, Kind.UNEVEN, LEAD, 1, 21);
    }

    private Trace trace(String kind, String slug) {
        return traces.trace(actor, attempt, kind, slug, null).orElseThrow();
    }

    /** The chain from the recommendation down to the answers is whole and agrees with the frozen result. */
    private void holds(Trace trace) {
        AttemptResult result = results.result(actor, attempt).orElseThrow();
        assertThat(trace.resultRevision()).isEqualTo(result.catalogRevision());
        assertThat(trace.claims()).isNotEmpty();
        for (Trace.Claim claim : trace.claims()) {
            assertThat(claim.belief()).isEqualTo(result.skill(claim.skill()).orElse(null));
            assertThat(claim.answers()).allMatch(answer -> answer.skill().equals(claim.skill()));
            long counted =
                    claim.answers().stream().filter(AnswerBehind::counted).count();
            if (claim.belief() != null) {
                assertThat(counted).isEqualTo(claim.belief().answers());
            }
            result.requirements().stream()
                    .filter(r -> r.skill().equals(claim.skill()))
                    .forEach(r -> assertThat(claim.requirement()).isEqualTo(r));
        }
    }

    @Test
    void every_stage_of_the_way_opens_into_its_reasons() {
        for (Way.Step step : ways.towards(actor, LEAD).steps()) {
            Trace trace = trace("stage", step.key().stage());
            holds(trace);
            assertThat(trace.claims().stream().map(Trace.Claim::skill))
                    .containsExactlyElementsOf(step.stage().builds().stream()
                            .map(build -> build.skill())
                            .toList());
        }
    }

    @Test
    void every_course_of_a_plan_opens_into_its_reasons() {
        DatedPlan plan =
                plans.plan(actor, PlanRequest.usual(LEAD, plans.today())).orElseThrow();
        assertThat(plan.items()).isNotEmpty();
        for (DatedPlan.Item item : plan.items()) {
            Trace trace = trace("course", item.course());
            holds(trace);
            assertThat(trace.claims().stream().map(Trace.Claim::skill))
                    .containsAll(
                            item.targets().stream().map(DatedPlan.Target::skill).toList());
        }
    }

    @Test
    void every_certification_and_every_gap_opens_into_its_reasons() {
        certifications.fits(actor, LEAD).all().stream()
                .filter(fit ->
                        fit.parts().stream().anyMatch(part -> !part.lines().isEmpty()))
                .forEach(fit -> holds(trace("certification", fit.certification().slug())));
        results.result(actor, attempt).orElseThrow().requirements().forEach(r -> holds(trace("skill", r.skill())));
    }

    @Test
    void the_next_step_opens_into_its_reasons_whether_it_is_a_stage_or_a_course() {
        NextStep stage = nextSteps.next(actor).orElseThrow();
        assertThat(stage.kind()).isEqualTo(NextStep.Kind.STAGE);
        holds(opened(stage));
        DatedPlan plan =
                plans.plan(actor, PlanRequest.usual(LEAD, plans.today())).orElseThrow();
        plans.keep(actor, plan);
        NextStep course = nextSteps.next(actor).orElseThrow();
        assertThat(course.kind()).isEqualTo(NextStep.Kind.COURSE);
        Trace trace = opened(course);
        holds(trace);
        assertThat(trace.slug()).isEqualTo(plan.items().getFirst().course());
    }

    /** Follows the address that the first screen shows. */
    private Trace opened(NextStep next) {
        assertThat(next.why()).startsWith("results/" + attempt + "/why/");
        String[] parts = next.why().split("/", -1);
        return trace(parts[3], parts[4]);
    }

    @Test
    void an_address_with_its_revision_shows_the_same_reasons() {
        String stage = ways.towards(actor, LEAD).steps().getFirst().key().stage();
        Trace now = trace("stage", stage);
        assertThat(traces.trace(actor, attempt, "stage", stage, now.catalogRevision()))
                .contains(now);
    }

    @Test
    void nobody_else_sees_the_reasons_and_nothing_unknown_has_any() {
        for (Actor other : List.of(
                people.account(),
                people.participant(),
                new Actor(people.account().personId(), false, Set.of(Actor.PERSON, Actor.ADMIN)))) {
            assertThatThrownBy(() -> traces.trace(other, attempt, "skill", "prompt-engineering", null))
                    .isInstanceOf(UnknownAttempt.class);
            assertThat(certifications.fits(other, LEAD).attempt()).isNull();
        }
        assertThat(traces.trace(actor, attempt, "skill", "nothing", null)).isEmpty();
        assertThat(traces.trace(actor, attempt, "nothing", "prompt-engineering", null))
                .isEmpty();
    }

    @Test
    void certifications_say_what_is_covered_and_never_recommend_a_retired_one() {
        List<CertificationFit> all = certifications.fits(actor, LEAD).all();
        assertThat(all).hasSameSizeAs(catalogService.current().certifications());
        List<Boolean> offered = all.stream().map(CertificationFit::offered).toList();
        assertThat(offered.lastIndexOf(true)).isLessThan(offered.indexOf(false));
        for (CertificationFit fit : all) {
            assertThat(fit.coverage()).isBetween(0.0, 1.0);
            assertThat(fit.known()).isBetween(0.0, 1.0 + 1e-9);
            assertThat(fit.parts().stream()
                            .mapToDouble(CertificationFit.Part::weight)
                            .sum())
                    .isBetween(0.99, 1.01);
            assertThat(fit.missing()).allMatch(line -> line.word().contains("below"));
            if (fit.known() < 0.5) {
                assertThat(fit.standing()).isEqualTo("open");
            }
        }
        assertThat(all.getFirst().forRole()).isTrue();
        CertificationFit replaced = all.stream()
                .filter(fit -> fit.certification().slug().equals("microsoft-ai-900"))
                .findFirst()
                .orElseThrow();
        assertThat(replaced.offered()).isFalse();
        assertThat(replaced.successor()).isNotNull();
        assertThat(replaced.successor().slug()).isEqualTo("microsoft-ai-901");
        assertThat(new CertificationCoverage(
                                catalogService.current(),
                                Beliefs.of(results.latest(actor).orElseThrow()),
                                LEAD)
                        .advise())
                .isNotEmpty()
                .noneMatch(advice -> advice.status() == Availability.RETIRED);
    }

    @Test
    void without_answers_nothing_is_said() {
        assertThat(certifications.fits(LEAD).all())
                .allMatch(fit -> fit.standing().equals("open") && fit.missing().isEmpty());
    }
}
