package app.waymark.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import app.waymark.assessment.SimulatedPeople;
import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.guidance.GuidanceTest;
import app.waymark.guidance.Mark;
import app.waymark.guidance.Way;
import app.waymark.guidance.WayService;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanRequest;
import app.waymark.guidance.plan.PlanService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import app.waymark.support.MovableClock;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Journeys of ten people: whoever opens the first screen finds one primary action, and it is the right one. */
@GuidanceTest
@ViewPackages(classes = WayView.class)
class FirstScreenTests extends SpringBrowserlessTest {

    private static final String AI = "ai-engineer";
    private static final String LEAD = "lead-prompt-engineer";

    @MockitoBean
    CurrentActor currentActor;

    @Autowired
    SimulatedPeople people;

    @Autowired
    WayService ways;

    @Autowired
    PlanService plans;

    @Autowired
    MovableClock clock;

    private Actor actor;

    @BeforeEach
    void somebody() {
        is(people.participant());
    }

    private void is(Actor somebody) {
        actor = somebody;
        when(currentActor.find()).thenReturn(Optional.of(actor));
        when(currentActor.require()).thenReturn(actor);
    }

    /** Text and address of the only primary action on the first screen. */
    private String step() {
        UI.getCurrent().navigate("");
        List<Anchor> primary = findInView(Anchor.class).all().stream()
                .filter(anchor -> anchor.getClassNames().contains("primary"))
                .toList();
        assertThat(primary).hasSize(1);
        return primary.getFirst().getText() + " -> " + primary.getFirst().getHref();
    }

    private Way.Step next(String role) {
        return ways.towards(actor, role).next().orElseThrow();
    }

    private String stage(String role) {
        Way.Step next = next(role);
        return "Start the next step: " + next.stage().name() + " -> way/" + role + "#"
                + next.key().stage();
    }

    private DatedPlan keepsAPlan() {
        DatedPlan plan = plans.plan(actor, PlanRequest.usual(AI, plans.today())).orElseThrow();
        plans.keep(actor, plan);
        return plan;
    }

    @Test
    void a_visitor_chooses_a_role() {
        when(currentActor.find()).thenReturn(Optional.empty());
        assertThat(step()).isEqualTo("Choose your role -> #roles");
    }

    @Test
    void somebody_who_left_in_the_middle_goes_on() {
        var attempt = people.begins(actor, AI);
        assertThat(step()).isEqualTo("Continue -> quiz/" + attempt);
    }

    @Test
    void a_beginner_starts_the_first_stage_of_the_way() {
        people.takes(actor, Kind.BEGINNER, AI, 0, 31);
        assertThat(step()).isEqualTo(stage(AI));
    }

    @Test
    void an_uneven_lead_starts_where_most_is_missing() {
        people.takes(actor, Kind.UNEVEN, LEAD, 1, 32);
        assertThat(step()).isEqualTo(stage(LEAD));
    }

    @Test
    void whoever_has_done_a_stage_gets_the_next() {
        people.takes(actor, Kind.BEGINNER, AI, 0, 33);
        Way.Step first = next(AI);
        ways.mark(actor, first.key(), Mark.DONE);
        assertThat(step()).isEqualTo(stage(AI)).doesNotContain(first.key().stage());
    }

    @Test
    void whoever_is_learning_a_stage_goes_on_with_it() {
        people.takes(actor, Kind.BEGINNER, AI, 0, 34);
        Way.Step last = ways.towards(actor, AI).steps().getLast();
        ways.mark(actor, last.key(), Mark.LEARNING);
        assertThat(step()).endsWith("#" + last.key().stage());
    }

    @Test
    void whoever_keeps_a_plan_takes_its_course() {
        people.takes(actor, Kind.UNEVEN, AI, 0, 35);
        DatedPlan plan = keepsAPlan();
        assertThat(step()).isEqualTo("Go on with: " + plan.items().getFirst().title() + " -> plan");
    }

    @Test
    void when_the_plan_says_so_it_is_time_to_measure_again() {
        people.takes(actor, Kind.UNEVEN, AI, 0, 36);
        DatedPlan plan = keepsAPlan();
        clock.advance(Duration.ofDays(
                1 + ChronoUnit.DAYS.between(plans.today(), plan.reassessments().getFirst())));
        assertThat(step()).isEqualTo("Measure again -> start/role/" + AI);
        people.takes(actor, Kind.UNEVEN, AI, 0, 37);
        assertThat(step()).doesNotContain("Measure again");
    }

    @Test
    void answers_of_last_year_are_too_old() {
        people.takes(actor, Kind.UNEVEN, AI, 0, 38);
        clock.advance(Duration.ofDays(200));
        assertThat(step()).isEqualTo("Measure again -> start/role/" + AI);
    }

    @Test
    void whoever_has_looked_at_the_whole_field_chooses_a_role() {
        people.looksAtTheField(actor);
        assertThat(step()).isEqualTo("Choose a role to work towards -> way");
    }

    @Test
    void whoever_has_chosen_a_role_after_the_field_is_on_its_way() {
        people.looksAtTheField(actor);
        ways.choose(actor, AI);
        assertThat(step()).doesNotContain("Choose a role").contains("results/");
    }

    @Test
    void whoever_skips_all_that_is_open_may_look_closer() {
        var attempt = people.takes(actor, Kind.STRONG, AI, 2, 39);
        ways.towards(actor, AI).steps().forEach(step -> ways.mark(actor, step.key(), Mark.SKIP));
        assertThat(step()).isEqualTo("See what more minutes would bring -> results/" + attempt);
    }
}
