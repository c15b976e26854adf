package app.waymark.teams.ui;

import app.waymark.security.Actor;
import app.waymark.security.MenuCondition;
import app.waymark.teams.TeamService;
import org.springframework.stereotype.Component;

/** The menu leads to teams only for people whom they concern. */
@Component
class TeamsMenu implements MenuCondition {

    private final TeamService teams;

    TeamsMenu(TeamService teams) {
        this.teams = teams;
    }

    @Override
    public String path() {
        return TeamListView.PATH;
    }

    @Override
    public boolean shows(Actor actor) {
        return teams.concerns(actor);
    }
}
