package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.waymark.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Everything that says a figure of a team, whatever the dates and the role, says it of the people that
 * {@link ReleaseRule#told} gives for that moment. So what {@code DifferencingTests} shows of those holds for all views.
 */
@TeamsTest
class ViewsAgreeTests {

    private static final String COMMON = "tokenization";
    private static final String RARE = "retrieval-augmented-generation-rag";

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    ReleaseService releases;

    @Autowired
    Snapshots snapshots;

    @Autowired
    TeamViewService views;

    @Autowired
    HeatmapService heatmaps;

    @Autowired
    TeamPlanService plans;

    @Autowired
    TeamPlanWork work;

    @Autowired
    TeamReportService reports;

    private Actor manager;
    private UUID team;
    private int looks;
    private int below;

    private LocalDate today() {
        return LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC);
    }

    @Test
    void no_view_filter_date_plan_or_export_counts_anybody_else() {
        var random = new SplittableRandom(20261128);
        manager = staff.person("Manager");
        team = staff.team(manager);
        teams.setTargets(
                manager,
                team,
                new TeamTargets(
                        List.of(new TeamTargets.RoleTarget("prompt-engineer", 3)),
                        List.of(new TeamTargets.SkillTarget(COMMON, 3, 8), new TeamTargets.SkillTarget(RARE, 3, 8))),
                null);
        List<Actor> people = staff.members(team, 16);
        List<LocalDate> days = new ArrayList<>();
        for (int step = 0; step < 24; step++) {
            staff.clock.advance(Duration.ofDays(3));
            for (int i = 0; i < 5; i++) {
                act(people.get(random.nextInt(people.size())), random);
            }
            days.add(today());
            look(null, null);
            look(days.get(random.nextInt(days.size())), null);
            look(null, days.get(random.nextInt(days.size())));
            now();
        }
        System.out.printf(
                "Teams: %d figures of team view, heatmap, plan and exports compared with whom they may tell of;"
                        + " %d refused because fewer than five people stand behind them%n",
                looks, below);
        assertThat(looks - below).isGreaterThan(100);
        assertThat(below).isGreaterThan(20);
    }

    private void act(Actor person, SplittableRandom random) {
        switch (random.nextInt(24)) {
            case 0 -> releases.withdraw(person, team);
            case 1, 2 -> staff.releases(person, team, true, Map.of(COMMON, 1.0, RARE, 0.5));
            case 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 -> staff.releases(person, team, false, Map.of(COMMON, 0.2, RARE, 1.5));
            default -> staff.releases(person, team, false, Map.of(COMMON, 0.8));
        }
    }

    private int told(LocalDate at, String skill) {
        List<Snapshot> counted = snapshots.counted(
                team,
                at.equals(today())
                        ? staff.clock.instant()
                        : at.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        int told = counted.size() < ReleaseRule.LEAST
                ? 0
                : ReleaseRule.told(counted, skill).size();
        return told < ReleaseRule.LEAST ? 0 : told;
    }

    private void look(
            @org.jspecify.annotations.Nullable LocalDate at, @org.jspecify.annotations.Nullable LocalDate then) {
        for (String role : List.of("", "prompt-engineer")) {
            TeamPicture picture = views.view(manager, team, new TeamViewService.Query(at, then, role));
            for (SkillCapability skill : picture.skills()) {
                int told = told(picture.at(), skill.skill());
                assertThat(skill.known()).as(skill.skill()).isEqualTo(told);
                counts(skill.skill(), told);
                if (skill.change() != null) {
                    assertThat(skill.change().knownThen()).isEqualTo(told(picture.then(), skill.skill()));
                    counts(skill.skill(), skill.change().knownThen());
                }
            }
        }
    }

    /** Skills that nobody has answered about say nothing anyway. */
    private void counts(String skill, int told) {
        if (skill.equals(COMMON) || skill.equals(RARE)) {
            looks++;
            below += told == 0 ? 1 : 0;
        }
    }

    /** What is only there for today: heatmap, plan and exports say what the team view says. */
    private void now() {
        TeamPicture picture = views.view(manager, team, TeamViewService.Query.NOW);
        Heatmap heatmap = heatmaps.heatmap(manager, team, HeatmapService.Query.ALL);
        for (Heatmap.Column column : heatmap.columns()) {
            Optional<SkillCapability> shown = of(picture, column.skill());
            counts(column.skill(), shown.map(SkillCapability::known).orElse(0));
            if (column.reach() == null) {
                assertThat(shown.map(SkillCapability::known).orElse(0)).isZero();
            } else {
                assertThat(column.reach()).isCloseTo(shown.orElseThrow().expected(), within(1e-9));
            }
        }
        work.workOut(manager, team, new PlanWishes(0, 40, today().plusMonths(6), 0.7, List.of()));
        TrainingPlan plan = plans.plan(manager, team).orElseThrow();
        for (TrainingPlan.Effect effect : plan.effects()) {
            counts(effect.skill(), of(picture, effect.skill()).orElseThrow().known());
            assertThat(effect.now())
                    .isCloseTo(of(picture, effect.skill()).orElseThrow().expected(), within(0.01));
        }
        plan.parts().stream()
                .filter(part -> part.personId() == null)
                .forEach(part -> assertThat(part.people()).isGreaterThanOrEqualTo(ReleaseRule.LEAST));
        String csv = new String(
                reports.csv(
                        manager,
                        team,
                        TeamReportService.Part.VIEW,
                        TeamViewService.Query.NOW,
                        UnaryOperator.identity()),
                StandardCharsets.UTF_8);
        long rows = csv.lines()
                .filter(line -> line.contains("RAG") || line.contains("Tokenization"))
                .count();
        assertThat(rows).as(csv).isLessThanOrEqualTo(picture.skills().size());
        assertThat(reports.summary(manager, team, TeamViewService.Query.NOW)
                        .picture()
                        .skills())
                .extracting(SkillCapability::known)
                .isEqualTo(picture.skills().stream().map(SkillCapability::known).toList());
    }

    private static Optional<SkillCapability> of(TeamPicture picture, String skill) {
        return picture.skills().stream()
                .filter(one -> one.skill().equals(skill))
                .findFirst();
    }
}
