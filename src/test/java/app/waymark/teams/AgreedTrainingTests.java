package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.guidance.AgreedTraining;
import app.waymark.guidance.Trace;
import app.waymark.guidance.TraceService;
import app.waymark.guidance.plan.DatedPlan;
import app.waymark.guidance.plan.PlanRequest;
import app.waymark.guidance.plan.PlanService;
import app.waymark.security.Actor;
import app.waymark.security.Sessions;
import app.waymark.security.SignedIn;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What people accept of a team's plan stands in their own plan, and what they decline leaves no mark anywhere. */
@TeamsTest
@ViewPackages(packages = "app.waymark.guidance.ui")
class AgreedTrainingTests extends SpringBrowserlessTest {

    private static final String SKILL = "retrieval-augmented-generation-rag";
    private static final String ROLE = "ai-engineer";

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    TeamPlanService teamPlans;

    @Autowired
    TeamPlanWork work;

    @Autowired
    PlanAnswerService answers;

    @Autowired
    PlanService plans;

    @Autowired
    TraceService traces;

    @Autowired
    List<AgreedTraining> training;

    private Actor manager;
    private Actor person;
    private UUID team;
    private UUID attempt;
    private OwnPart.Proposal proposal;

    @BeforeEach
    void a_team_proposes_a_course_to_somebody_who_shows_a_row() {
        manager = staff.person("Mona Manager");
        team = staff.team(manager);
        teams.setTargets(
                manager, team, new TeamTargets(List.of(), List.of(new TeamTargets.SkillTarget(SKILL, 3, 5))), null);
        person = staff.member(team, "Sam Shown");
        attempt = staff.result(person, Map.of(SKILL, 0.0));
        staff.releases.release(person, team, true);
        for (int i = 0; i < 6; i++) {
            staff.releases(staff.member(team, "Hidden " + i), team, false, Map.of(SKILL, 0.1 * i));
        }
        work.workOut(manager, team, new PlanWishes(0, 40, until(), 0.7, List.of(SKILL)));
        teamPlans.propose(manager, team);
        proposal = answers.own(person, team).orElseThrow().proposals().getFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(staff.clock.instant(), ZoneId.systemDefault());
    }

    private LocalDate until() {
        return today().plusMonths(6);
    }

    private void says(boolean accepted) {
        answers.answer(person, team, proposal.certification(), proposal.slug(), accepted);
    }

    private DatedPlan plan(Actor actor, int weeks, Set<String> without) {
        LocalDate start = today();
        return plans.plan(actor, new PlanRequest(ROLE, 6, 0, start, start.plusWeeks(weeks), Set.of(), 0.7, without))
                .orElseThrow();
    }

    /** Everything but how long the solver took. */
    private static List<Object> content(DatedPlan plan) {
        return List.of(
                plan.items(), plan.examinations(), plan.reassessments(), plan.hours(), plan.cost(), plan.forecast());
    }

    private static List<DatedPlan.Item> agreed(DatedPlan plan) {
        return plan.items().stream().filter(item -> item.agreement() != null).toList();
    }

    @Test
    void what_is_accepted_is_dated_among_the_rest_and_counts_in_hours_and_forecast() {
        DatedPlan before = plan(person, 20, Set.of());
        says(true);
        DatedPlan after = plan(person, 20, Set.of());

        assertThat(agreed(before)).isEmpty();
        DatedPlan.Item item = agreed(after).getFirst();
        assertThat(agreed(after)).hasSize(1);
        assertThat(item.course()).isEqualTo(proposal.slug());
        assertThat(item.agreement()).isEqualTo(new DatedPlan.Agreement("Team", "teams/" + team + "/plan", until()));
        assertThat(item.to()).isBeforeOrEqualTo(until());
        assertThat(item.late()).isFalse();
        assertThat(after.hours())
                .isBetween(item.hours(), 120.0)
                .isEqualTo(after.items().stream()
                        .mapToDouble(DatedPlan.Item::hours)
                        .sum());
        assertThat(after.forecast().after())
                .isGreaterThanOrEqualTo(after.forecast().now());
        assertThat(after.items().stream().mapToDouble(DatedPlan.Item::closes).sum())
                .isCloseTo(after.forecast().closed(), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void what_is_agreed_stands_in_a_plan_that_has_no_hours_for_anything_else_until_the_person_leaves_it_out() {
        says(true);
        DatedPlan short_ = plan(person, 1, Set.of());
        assertThat(short_.items()).extracting(DatedPlan.Item::course).contains(proposal.slug());
        assertThat(plan(person, 1, Set.of(proposal.slug())).items())
                .extracting(DatedPlan.Item::course)
                .doesNotContain(proposal.slug());
    }

    @Test
    void declining_and_taking_back_look_like_never_having_been_asked() {
        List<Object> never = content(plan(person, 20, Set.of()));
        TrainingPlan seen = teamPlans.plan(manager, team).orElseThrow();
        says(false);
        assertThat(content(plan(person, 20, Set.of()))).isEqualTo(never);
        assertThat(teamPlans.plan(manager, team)).contains(seen);
        says(true);
        assertThat(content(plan(person, 20, Set.of()))).isNotEqualTo(never);
        assertThat(teamPlans.plan(manager, team)).contains(seen);
        says(false);
        assertThat(content(plan(person, 20, Set.of()))).isEqualTo(never);
        assertThat(teamPlans.plan(manager, team)).contains(seen);
    }

    @Test
    void nobody_else_gets_it_into_their_plan_or_to_see_it() {
        says(true);
        for (Actor other : List.of(manager, staff.admin(), staff.participant(), staff.person("Stranger"))) {
            assertThat(plans.agreed(other)).isEmpty();
            assertThat(training)
                    .allSatisfy(source -> assertThat(source.of(other)).isEmpty());
        }
        assertThat(plans.agreed(person)).singleElement().satisfies(part -> {
            assertThat(part.slug()).isEqualTo(proposal.slug());
            assertThat(part.until()).isEqualTo(until());
        });
        staff.clock.advance(java.time.Duration.ofDays(200));
        assertThat(plans.agreed(person)).as("its day has passed").isEmpty();
    }

    @Test
    void a_plan_kept_before_says_what_was_agreed_and_what_was_taken_back_since() {
        DatedPlan before = plan(person, 20, Set.of());
        plans.keep(person, before);
        says(true);
        assertThat(plans.kept(person)).contains(before);
        assertThat(plans.agreedSince(person, before)).hasSize(1);
        assertThat(read("plan")).contains("Agreed with a team since you kept this plan: " + proposal.title());

        DatedPlan with = plan(person, 20, Set.of());
        plans.keep(person, with);
        assertThat(plans.agreedSince(person, with)).isEmpty();
        assertThat(read("plan"))
                .contains("Agreed with Team, to be done by")
                .doesNotContain("since you kept this plan", "No longer agreed");
        says(false);
        assertThat(plans.takenBackSince(person, with)).containsExactly(proposal.title());
        assertThat(read("plan")).contains("No longer agreed: " + proposal.title());
    }

    @Test
    void why_it_stands_in_the_plan_opens_into_the_agreement_and_the_persons_own_answers() {
        says(true);
        Trace trace =
                traces.trace(person, attempt, "course", proposal.slug(), null).orElseThrow();
        assertThat(trace.agreed())
                .singleElement()
                .satisfies(part -> assertThat(part.with()).isEqualTo("Team"));
        assertThat(trace.claims()).extracting(Trace.Claim::skill).contains(SKILL);
        assertThat(read("results/" + attempt + "/why/course/" + proposal.slug()))
                .contains("You have agreed to this with Team", "to be done by");
        says(false);
        assertThat(traces.trace(person, attempt, "course", proposal.slug(), null)
                        .orElseThrow()
                        .agreed())
                .isEmpty();
    }

    private String read(String address) {
        SecurityContextHolder.getContext()
                .setAuthentication(Sessions.authentication(new SignedIn(person.personId(), false, 0)));
        UI.getCurrent().navigate(address, QueryParameters.empty());
        return ((com.vaadin.flow.component.Component) getCurrentView())
                .getElement()
                .getTextRecursively();
    }
}
