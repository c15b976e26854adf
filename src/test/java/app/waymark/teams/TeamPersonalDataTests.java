package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.security.Actor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TeamsTest
class TeamPersonalDataTests {

    private static final String SKILL = "tokenization";

    @Autowired
    Staff staff;

    @Autowired
    TeamPersonalData data;

    @Autowired
    TeamService teams;

    @Autowired
    TeamViewService views;

    @Autowired
    TeamPlanService plans;

    @Autowired
    TeamPlanWork work;

    @Autowired
    PlanAnswerService answers;

    @Autowired
    AssignmentService assignments;

    @Autowired
    HeatmapService heatmaps;

    private Actor manager;
    private Actor person;
    private UUID team;

    @BeforeEach
    void somebody_who_has_left_traces_everywhere() {
        manager = staff.person("Mona Manager");
        team = staff.team(manager);
        teams.setTargets(
                manager, team, new TeamTargets(List.of(), List.of(new TeamTargets.SkillTarget(SKILL, 3, 5))), null);
        person = staff.member(team, "Pat Person");
        staff.releases(person, team, true, Map.of(SKILL, 0.0));
        LocalDate later =
                LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC).plusMonths(3);
        UUID assignment = assignments.assign(manager, team, "prompt-engineer", List.of(), later);
        assignments.done(person, team, assignment, true);
        for (int i = 0; i < 5; i++) {
            staff.releases(staff.member(team, "Other " + i), team, false, Map.of(SKILL, 0.0));
        }
        work.workOut(manager, team, new PlanWishes(0, 40, later, 0.7, List.of()));
        plans.propose(manager, team);
        answers.own(person, team)
                .ifPresent(part -> part.proposals()
                        .forEach(one -> answers.answer(person, team, one.certification(), one.slug(), true)));
        heatmaps.person(manager, team, person.personId());
    }

    @Test
    void a_person_gets_all_that_is_kept_about_them_in_teams() {
        String exported = data.export(person.personId()).toString();

        assertThat(exported)
                .contains(
                        "memberships", "releases", "opened-about-me", "assignments-done", "plan-parts", "plan-answers")
                .contains(SKILL)
                .doesNotContain("Other 0");
        assertThat((Map<?, ?>) data.export(person.personId())).allSatisfy((section, rows) -> {
            if (List.of("memberships", "releases", "opened-about-me", "assignments-done", "plan-answers")
                    .contains(section.toString())) {
                assertThat((List<?>) rows).as(section.toString()).isNotEmpty();
            }
        });
    }

    @Test
    void erasing_leaves_no_trace_and_breaks_what_was_counted_with_others() {
        Actor hidden = staff.member(team, "Another");
        staff.releases(hidden, team, false, Map.of(SKILL, 0.0));
        Actor counted = new Actor(countedOne(), false, java.util.Set.of(Actor.PERSON));
        assertThat(views.view(manager, team, TeamViewService.Query.NOW).counted())
                .isEqualTo(6);

        data.erase(counted.personId());
        assertThat(views.view(manager, team, TeamViewService.Query.NOW).counted())
                .as("the cohort breaks; it may form anew only of five who were never counted")
                .isZero();

        data.erase(person.personId());
        for (String column : List.of(
                "team_membership.person_id",
                "team_release.person_id",
                "team_assignment_done.person_id",
                "team_plan_seat.person_id",
                "team_plan_answer.person_id",
                "team_opening.person_id",
                "team_opening.viewer_id")) {
            String[] parts = column.split("\\.", 2);
            assertThat(staff.jdbc
                            .sql("select count(*) from " + parts[0] + " where " + parts[1] + " = :person")
                            .param("person", person.personId())
                            .query(Integer.class)
                            .single())
                    .as(column)
                    .isZero();
        }
        assertThat(heatmaps.heatmap(manager, team, HeatmapService.Query.ALL).rows())
                .isEmpty();
    }

    private UUID countedOne() {
        return staff.jdbc
                .sql("""
                        select r.person_id from team_release r join team_cohort_release c on c.release_id = r.id
                        where r.team_id = :team order by r.released_at limit 1
                        """)
                .param("team", team)
                .query((row, n) -> row.getObject("person_id", UUID.class))
                .single();
    }
}
