package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.security.Actor;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages of a team take as many statements for many people as for a few. */
@TeamsTest
class TeamQueriesTests {

    private static final int HEATMAP = 8;
    private static final int VIEW = 8;
    private static final int PLAN = 12;

    @Autowired
    Staff staff;

    @Autowired
    TeamService teams;

    @Autowired
    HeatmapService heatmaps;

    @Autowired
    TeamViewService views;

    @Autowired
    TeamPlanService plans;

    private UUID team(Actor manager, int people) {
        UUID team = staff.team(manager);
        teams.setTargets(
                manager,
                team,
                new TeamTargets(List.of(new TeamTargets.RoleTarget("prompt-engineer", 5)), List.of()),
                null);
        for (int i = 0; i < people; i++) {
            staff.releases(
                    staff.member(team, "Person " + i),
                    team,
                    i % 2 == 0,
                    Map.of("tokenization", 0.1 * i, "prompt-engineering", 1.0));
        }
        return team;
    }

    private static int statements(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(heard);
        try {
            work.run();
        } finally {
            logger.detachAppender(heard);
            logger.setLevel(before);
        }
        return (int) heard.list.stream()
                .filter(event -> event.getMessage().contains("Executing prepared SQL statement"))
                .count();
    }

    @Test
    void the_heatmap_the_team_view_and_the_plan_take_a_fixed_number_of_statements() {
        Actor fewManager = staff.person("Mona Manager");
        UUID few = team(fewManager, 10);
        Actor manager = staff.person("Max Manager");
        UUID many = team(manager, 60);

        int heatmapFew = statements(() -> heatmaps.heatmap(fewManager, few, HeatmapService.Query.ALL));
        int heatmapMany = statements(() -> heatmaps.heatmap(manager, many, HeatmapService.Query.ALL));
        assertThat(heatmapMany).isEqualTo(heatmapFew).isBetween(2, HEATMAP);

        int viewFew = statements(() -> views.view(fewManager, few, TeamViewService.Query.NOW));
        int viewMany = statements(() -> views.view(manager, many, TeamViewService.Query.NOW));
        assertThat(viewMany).isEqualTo(viewFew).isBetween(2, VIEW);

        int planFew = statements(() -> plans.plan(fewManager, few));
        int planMany = statements(() -> plans.plan(manager, many));
        assertThat(planMany).isEqualTo(planFew).isBetween(2, PLAN);
    }
}
