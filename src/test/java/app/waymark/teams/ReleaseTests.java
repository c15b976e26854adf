package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import app.waymark.teams.TeamTargets.SkillTarget;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TeamsTest
class ReleaseTests {

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    ReleaseService releases;

    @Autowired
    TeamViewService views;

    @Autowired
    HeatmapService heatmaps;

    @Autowired
    CatalogService catalogService;

    @Autowired
    MovableClock clock;

    private Actor manager;
    private UUID team;
    private String skill;

    @BeforeEach
    void a_team_that_wants_three_people_at_level_3() {
        manager = staff.person("Manager");
        team = staff.team(manager);
        skill = catalogService.current().skills().getFirst().slug();
        teams.setTargets(manager, team, new TeamTargets(List.of(), List.of(new SkillTarget(skill, 3, 3))), null);
    }

    private TeamPicture view() {
        return views.view(manager, team, TeamViewService.Query.NOW);
    }

    private void release(Actor person) {
        staff.releases(person, team, false, Map.of(skill, 2.0));
    }

    @Test
    void nothing_is_said_until_five_have_released() {
        List<Actor> people = staff.members(team, 5);
        people.subList(0, 4).forEach(this::release);
        assertThat(view().tooFew()).isTrue();
        assertThat(view().counted()).isZero();
        assertThat(view().skills()).isEmpty();
        release(people.get(4));
        assertThat(view().counted()).isEqualTo(5);
        assertThat(view().skills().getFirst().expected()).isBetween(4.5, 5.0);
        assertThat(view().skills().getFirst().unknown()).isEqualTo(1);
    }

    @Test
    void the_sixth_waits_until_five_more_have_come() {
        List<Actor> people = staff.members(team, 10);
        people.subList(0, 5).forEach(this::release);
        TeamPicture before = view();
        people.subList(5, 9).forEach(this::release);
        assertThat(view()).isEqualTo(before);
        assertThat(releases.own(people.get(5), team).getFirst().counted()).isFalse();
        release(people.get(9));
        assertThat(view().counted()).isEqualTo(10);
        assertThat(releases.own(people.get(5), team).getFirst().counted()).isTrue();
    }

    @Test
    void a_manager_does_not_make_up_the_five() {
        List<Actor> people = staff.members(team, 5);
        people.subList(0, 4).forEach(this::release);
        release(manager);
        assertThat(view().tooFew()).isTrue();
        release(people.get(4));
        assertThat(view().counted()).isEqualTo(6);
    }

    @Test
    void what_is_withdrawn_is_gone_with_the_next_look_for_every_date() {
        List<Actor> people = staff.members(team, 5);
        people.forEach(this::release);
        clock.advance(Duration.ofDays(120));
        assertThat(view().countedThen()).isEqualTo(5);
        releases.withdraw(people.getFirst(), team);
        assertThat(view().counted()).isZero();
        assertThat(view().countedThen()).isZero();
        assertThat(staff.jdbc
                        .sql(
                                "select cardinality(means) from team_release where team_id = :team and person_id = :person")
                        .param("team", team)
                        .param("person", people.getFirst().personId())
                        .query(Integer.class)
                        .list())
                .containsOnly(0);
    }

    @Test
    void releasing_the_same_result_again_after_withdrawing_does_not_bring_the_group_back() {
        List<Actor> people = staff.members(team, 6);
        people.subList(0, 5).forEach(this::release);
        releases.withdraw(people.getFirst(), team);
        releases.release(people.getFirst(), team, false);
        assertThat(view().counted()).isZero();
        release(people.get(5));
        assertThat(view().counted()).isZero();
    }

    @Test
    void a_newer_result_takes_its_place_only_with_four_others() {
        List<Actor> people = staff.members(team, 10);
        people.subList(0, 5).forEach(this::release);
        TeamPicture before = view();
        staff.releases(people.getFirst(), team, false, Map.of(skill, -2.0));
        assertThat(view()).isEqualTo(before);
        people.subList(5, 9).forEach(this::release);
        assertThat(view().counted()).isEqualTo(9);
        assertThat(view().skills().getFirst().expected()).isBetween(7.5, 8.5);
    }

    @Test
    void ones_own_row_is_shown_only_to_managers_and_only_when_asked_for() {
        Actor quiet = staff.member(team, "Quiet");
        Actor open = staff.member(team, "Open");
        release(quiet);
        staff.releases(open, team, true, Map.of(skill, 2.0));
        assertThat(heatmaps.heatmap(manager, team, HeatmapService.Query.ALL).rows())
                .extracting(Heatmap.Row::name)
                .containsExactly("Open");
        assertThat(heatmaps.own(open, team)).isPresent();
        assertThat(heatmaps.own(quiet, team)).isEmpty();
        // not having released, having released without a row: the same
        assertThat(heatmaps.person(manager, team, quiet.personId())).isEmpty();
        assertThat(heatmaps.person(manager, team, UUID.randomUUID())).isEmpty();
        releases.withdraw(open, team);
        assertThat(heatmaps.heatmap(manager, team, HeatmapService.Query.ALL).rows())
                .isEmpty();
    }

    @Test
    void what_was_counted_with_others_is_not_told_apart_from_them_later() {
        List<Actor> people = staff.members(team, 5);
        people.forEach(this::release);
        assertThatThrownBy(() -> releases.release(people.getFirst(), team, true))
                .isInstanceOfSatisfying(
                        TeamProblem.class,
                        problem -> assertThat(problem.problem()).isEqualTo("row-counted"));
        staff.releases(people.getFirst(), team, true, Map.of(skill, 1.0));
        assertThat(heatmaps.heatmap(manager, team, HeatmapService.Query.ALL).rows())
                .hasSize(1);
        assertThat(view().counted()).isEqualTo(5);
    }

    @Test
    void fewer_than_five_without_a_row_are_not_added_to_those_with_one() {
        List<Actor> people = staff.members(team, 9);
        people.subList(0, 5).forEach(person -> staff.releases(person, team, true, Map.of(skill, 2.0)));
        people.subList(5, 9).forEach(this::release);
        assertThat(view().counted()).isEqualTo(5);
    }

    @Test
    void a_skill_that_fewer_than_five_have_answered_stays_unknown() {
        List<Actor> people = staff.members(team, 6);
        String other = catalogService.current().skills().get(1).slug();
        people.subList(0, 2).forEach(this::release);
        people.subList(2, 6).forEach(person -> staff.releases(person, team, false, Map.of(other, 2.0)));
        assertThat(view().counted()).isEqualTo(5);
        assertThat(view().skills().getFirst().known()).isZero();
        assertThat(view().skills().getFirst().unknown()).isEqualTo(7);
    }

    @Test
    void everybody_sees_who_looked_and_sees_what_the_manager_sees() {
        Actor member = staff.member(team, "Member");
        staff.releases(member, team, true, Map.of(skill, 2.0));
        Actor other = staff.member(team, "Other");
        TeamPicture managers = view();
        heatmaps.heatmap(manager, team, HeatmapService.Query.ALL);
        heatmaps.person(manager, team, member.personId());
        assertThat(views.view(member, team, TeamViewService.Query.NOW)).isEqualTo(managers);
        assertThat(releases.openings(member, team))
                .extracting(ReleaseService.Opening::page)
                .containsExactly("person", "heatmap", "view");
        assertThat(releases.openings(other, team))
                .extracting(ReleaseService.Opening::page, ReleaseService.Opening::viewer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("heatmap", "Manager"),
                        org.assertj.core.groups.Tuple.tuple("view", "Manager"));
    }

    @Test
    void nobody_can_release_what_they_do_not_have_nor_to_an_archived_team() {
        Actor member = staff.member(team, "Member");
        assertThatThrownBy(() -> releases.release(member, team, false)).isInstanceOf(TeamProblem.class);
        staff.result(member, Map.of(skill, 0.0));
        teams.archive(manager, team);
        assertThatThrownBy(() -> releases.release(member, team, false)).isInstanceOf(TeamProblem.class);
        releases.withdraw(member, team);
    }
}
