package app.waymark.api;

import app.waymark.teams.TeamPicture;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamSummary;
import app.waymark.teams.TeamViewService;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The teams that the caller belongs to, each as its page shows it: nothing while fewer than five people count. */
@RestController
@RequestMapping(ApiSecurity.ROOT + "/teams")
class TeamController {

    private final TeamService teams;
    private final TeamViewService views;

    TeamController(TeamService teams, TeamViewService views) {
        this.teams = teams;
        this.views = views;
    }

    @GetMapping
    List<TeamSummary> teams(@AuthenticationPrincipal Caller caller) {
        return teams.teams(caller.actor());
    }

    @GetMapping("/{id}/view")
    TeamPicture view(@AuthenticationPrincipal Caller caller, @PathVariable UUID id) {
        return views.view(caller.actor(), id, TeamViewService.Query.NOW);
    }
}
