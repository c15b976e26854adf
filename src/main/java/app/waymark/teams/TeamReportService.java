package app.waymark.teams;

import app.waymark.security.Actor;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What managers see of a team, to take away: nothing that they are not shown on a page, and every export is noted where
 * people see who has looked.
 */
@Service
@Transactional
public class TeamReportService {

    private final TeamAccess access;
    private final TeamService teams;
    private final TeamViewService views;
    private final HeatmapService heatmaps;
    private final TeamPlanService plans;
    private final OpeningLog log;

    TeamReportService(
            TeamAccess access,
            TeamService teams,
            TeamViewService views,
            HeatmapService heatmaps,
            TeamPlanService plans,
            OpeningLog log) {
        this.access = access;
        this.teams = teams;
        this.views = views;
        this.heatmaps = heatmaps;
        this.plans = plans;
        this.log = log;
    }

    /** What can be exported as one table. */
    public enum Part {
        /** Figures of the team as a whole. */
        VIEW,
        /** People who show their row. */
        ROWS,
        /** The training plan. */
        PLAN
    }

    /**
     * What a summary for print is made of.
     *
     * @param plan null where nothing is planned
     */
    public record Summary(
            TeamDetails team, TeamPicture picture, @Nullable TrainingPlan plan) {}

    /** What a summary shows; taking it counts as an export. */
    public Summary summary(Actor actor, UUID teamId, TeamViewService.Query query) {
        access.manager(actor, teamId);
        log.note(actor, teamId, "export-summary", null);
        return new Summary(
                teams.details(actor, teamId),
                views.picture(teamId, query),
                plans.shown(teamId).orElse(null));
    }

    /**
     * One part as CSV in UTF-8.
     *
     * @param words gives the words of a translation key
     */
    public byte[] csv(Actor actor, UUID teamId, Part part, TeamViewService.Query query, UnaryOperator<String> words) {
        access.manager(actor, teamId);
        var tables = new ReportTables(words);
        return switch (part) {
            case VIEW -> {
                log.note(actor, teamId, "export-view", null);
                yield ReportFiles.csv(tables.view(views.picture(teamId, query)));
            }
            case ROWS -> {
                log.note(actor, teamId, "export-rows", null);
                yield ReportFiles.csv(tables.rows(heatmaps.build(teamId, rowsOf(query))));
            }
            case PLAN -> {
                log.note(actor, teamId, "export-plan", null);
                yield ReportFiles.csv(tables.plan(plans.shown(teamId)));
            }
        };
    }

    /** All parts as a workbook. */
    public byte[] workbook(Actor actor, UUID teamId, TeamViewService.Query query, UnaryOperator<String> words) {
        access.manager(actor, teamId);
        log.note(actor, teamId, "export-workbook", null);
        var tables = new ReportTables(words);
        return ReportFiles.workbook(List.of(
                tables.view(views.picture(teamId, query)),
                tables.rows(heatmaps.build(teamId, rowsOf(query))),
                tables.plan(plans.shown(teamId))));
    }

    private static HeatmapService.Query rowsOf(TeamViewService.Query query) {
        return new HeatmapService.Query(
                query.role(), false, HeatmapService.Order.NAME, HeatmapService.SkillOrder.DOMAIN);
    }
}
