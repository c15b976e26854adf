package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.waymark.security.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@TeamsTest
class TeamPlanTests {

    private static final String SKILL = "retrieval-augmented-generation-rag";

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    TeamPlanService plans;

    @Autowired
    TeamPlanWork work;

    @Autowired
    PlanAnswerService answers;

    @Autowired
    ReleaseService releases;

    private Actor manager;
    private Actor shown;
    private Actor hidden;
    private Actor silent;
    private UUID team;

    /** One shows a row, five of six are counted without one, one has released nothing. */
    @BeforeEach
    void a_team_that_lacks_retrieval() {
        manager = staff.person("Mona Manager");
        team = staff.team(manager);
        teams.setTargets(
                manager, team, new TeamTargets(List.of(), List.of(new TeamTargets.SkillTarget(SKILL, 3, 5))), null);
        shown = staff.member(team, "Sam Shown");
        staff.releases(shown, team, true, Map.of(SKILL, 0.0));
        List<Actor> others = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor other = staff.member(team, "Hidden " + i);
            staff.releases(other, team, false, Map.of(SKILL, 0.1 * i));
            others.add(other);
        }
        hidden = others.getFirst();
        silent = staff.member(team, "Silent");
    }

    private PlanWishes wishes(int money, int hours) {
        return new PlanWishes(
                money,
                hours,
                LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC).plusMonths(6),
                0.7,
                List.of(SKILL));
    }

    private TrainingPlan worked(int hours) {
        work.workOut(manager, team, wishes(0, hours));
        return plans.plan(manager, team).orElseThrow();
    }

    @Test
    void a_plan_names_only_who_shows_a_row_and_counts_the_others_together() {
        TrainingPlan plan = worked(40);

        assertThat(plan.parts()).extracting(TrainingPlan.Part::name).containsExactly("Sam Shown", "");
        assertThat(plan.parts().getLast().people())
                .as("the sixth waits for others")
                .isEqualTo(5);
        assertThat(plan.toString())
                .doesNotContain("Hidden", "Silent", hidden.personId().toString());
        assertThat(plan.places()).isPositive();
        assertThat(plan.cost()).isZero();
        assertThat(plan.gap()).isCloseTo(0, within(0.01));
        TrainingPlan.Effect effect = plan.effects().getFirst();
        assertThat(effect.then()).isGreaterThan(effect.now());
        assertThat(effect.low()).isLessThanOrEqualTo(effect.high());
        assertThat(plan.parts()).allSatisfy(part -> assertThat(part.hours()).isLessThanOrEqualTo(40));
    }

    @Test
    void fewer_than_five_without_a_row_have_nothing_planned() {
        UUID small = staff.team(manager);
        teams.setTargets(
                manager, small, new TeamTargets(List.of(), List.of(new TeamTargets.SkillTarget(SKILL, 3, 5))), null);
        staff.releases(staff.member(small, "Row"), small, true, Map.of(SKILL, 0.0));
        for (int i = 0; i < 4; i++) {
            staff.releases(staff.member(small, "Few " + i), small, false, Map.of(SKILL, 0.0));
        }
        work.workOut(manager, small, wishes(0, 40));

        assertThat(plans.plan(manager, small).orElseThrow().parts())
                .extracting(TrainingPlan.Part::name)
                .containsExactly("Row");
        assertThatThrownBy(() -> plans.addSeat(manager, small, null, false, "learn-prompting", 1))
                .isInstanceOf(TeamProblem.class);
    }

    @Test
    void whoever_takes_their_row_back_is_out_of_the_plan_with_the_next_look() {
        assertThat(worked(40).parts().getFirst().seats()).isNotEmpty();

        releases.withdraw(shown, team);

        TrainingPlan after = plans.plan(manager, team).orElseThrow();
        assertThat(after.parts()).extracting(TrainingPlan.Part::name).doesNotContain("Sam Shown");
        assertThat(count("select count(*) from team_plan_seat where person_id = :person", shown))
                .isZero();
    }

    @Test
    void changing_it_by_hand_changes_the_forecast_and_another_assumption_does_too() {
        TrainingPlan plan = worked(40);
        double before = plan.effects().getFirst().then();
        TrainingPlan.Part others = plan.parts().getLast();

        others.seats().forEach(seat -> plans.removeSeat(manager, team, seat.id()));
        TrainingPlan less = plans.plan(manager, team).orElseThrow();
        assertThat(less.gap()).isNull();
        assertThat(less.effects().getFirst().then()).isLessThan(before);

        TrainingPlan.Seat seat = others.seats().getLast();
        plans.addSeat(manager, team, null, false, seat.slug(), 2);
        double two =
                plans.plan(manager, team).orElseThrow().effects().getFirst().then();
        assertThat(two).isGreaterThan(less.effects().getFirst().then());
        plans.assume(manager, team, 0.3);
        assertThat(plans.plan(manager, team).orElseThrow().effects().getFirst().then())
                .isLessThan(two);
        assertThatThrownBy(() -> plans.addSeat(manager, team, null, false, seat.slug(), 7))
                .isInstanceOf(TeamProblem.class);
        assertThatThrownBy(() -> plans.addSeat(manager, team, silent.personId(), false, seat.slug(), 1))
                .as("somebody who shows no row")
                .isInstanceOf(TeamProblem.class);
        assertThatThrownBy(() -> plans.addSeat(manager, team, null, false, "no-such-course", 1))
                .isInstanceOf(TeamProblem.class);
    }

    @Test
    void nothing_is_shown_to_people_before_it_is_proposed_and_what_they_say_stays_theirs() {
        worked(40);
        assertThat(answers.own(shown, team)).isEmpty();
        plans.propose(manager, team);

        OwnPart own = answers.own(shown, team).orElseThrow();
        assertThat(own.byName()).isTrue();
        assertThat(own.proposals())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.accepted()).isNull());
        assertThat(answers.own(hidden, team).orElseThrow().byName()).isFalse();
        assertThat(answers.own(silent, team)).isEqualTo(answers.own(hidden, team));

        OwnPart.Proposal first = own.proposals().getFirst();
        answers.answer(shown, team, false, first.slug(), true);
        assertThat(answers.agreed(shown)).singleElement().satisfies(agreed -> {
            assertThat(agreed.slug()).isEqualTo(first.slug());
            assertThat(agreed.teamId()).isEqualTo(team);
        });
        assertThat(plans.plan(manager, team).orElseThrow().accepted()).isZero();

        plans.discard(manager, team);
        assertThat(answers.own(shown, team)).isEmpty();
        assertThat(answers.agreed(shown)).as("what was accepted stays").hasSize(1);
        assertThat(answers.agreed(hidden)).isEmpty();
        assertThatThrownBy(() -> answers.answer(hidden, team, false, first.slug(), true))
                .isInstanceOf(TeamProblem.class);
    }

    @Test
    void how_many_accepted_is_said_from_five_on_in_steps_of_five() {
        worked(40);
        plans.propose(manager, team);
        List<Actor> people = new ArrayList<>(List.of(silent, hidden));
        for (int i = 0; i < 4; i++) {
            people.add(staff.member(team, "More " + i));
        }
        String slug =
                answers.own(hidden, team).orElseThrow().proposals().getFirst().slug();
        for (int i = 0; i < people.size(); i++) {
            answers.answer(people.get(i), team, false, slug, true);
            assertThat(plans.plan(manager, team).orElseThrow().accepted()).isEqualTo(i < 4 ? 0 : 5);
        }
    }

    @Test
    void a_plan_is_worked_out_in_the_background_for_its_managers_and_replaces_the_present_one_when_it_is_ready() {
        TrainingPlan before = worked(40);

        work.begin(manager, team, wishes(0, 30));
        assertThatThrownBy(() -> work.progress(shown, team)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> work.cancel(shown, team)).isInstanceOf(AccessDeniedException.class);
        while (work.progress(manager, team).isPresent()) {
            Thread.onSpinWait();
        }

        TrainingPlan after = plans.plan(manager, team).orElseThrow();
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after.wishes().hours()).isEqualTo(30);
        assertThatThrownBy(() -> work.begin(manager, team, wishes(0, 0))).isInstanceOf(TeamProblem.class);
        assertThat(work.progress(manager, team)).isEmpty();
    }

    @Test
    void members_and_strangers_plan_nothing_and_looks_are_noted() {
        int before = count("select count(*) from team_opening where viewer_id = :person and page = 'plan'", manager);
        plans.plan(manager, team);
        assertThat(count("select count(*) from team_opening where viewer_id = :person and page = 'plan'", manager))
                .isEqualTo(before + 1);
        assertThatThrownBy(() -> work.workOut(shown, team, wishes(0, 10))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> plans.plan(staff.admin(), team)).isInstanceOf(UnknownTeam.class);
        assertThatThrownBy(() -> answers.own(staff.admin(), team)).isInstanceOf(UnknownTeam.class);
        assertThatThrownBy(() -> work.workOut(manager, team, wishes(-1, 10))).isInstanceOf(TeamProblem.class);
        assertThatThrownBy(() -> work.workOut(manager, team, wishes(0, 0))).isInstanceOf(TeamProblem.class);
    }

    @Test
    void the_date_leaves_room_for_eight_hours_a_week_and_no_more() {
        LocalDate today = LocalDate.of(2026, 1, 1);
        assertThat(TeamPlanService.usableHours(new PlanWishes(0, 100, today.plusWeeks(3), 0.7, List.of()), today))
                .isEqualTo(24);
        assertThat(TeamPlanService.usableHours(new PlanWishes(0, 10, today.plusWeeks(3), 0.7, List.of()), today))
                .isEqualTo(10);
    }

    private int count(String sql, Actor actor) {
        return staff.jdbc
                .sql(sql)
                .param("person", actor.personId())
                .query(Integer.class)
                .single();
    }
}
