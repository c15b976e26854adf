package app.waymark.teams.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamProblem;
import app.waymark.teams.TeamService;
import app.waymark.teams.UnknownTeam;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** A page of one team: what is not the reader's does not exist for them. */
abstract class TeamPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    final transient TeamService teams;
    private final transient CurrentActor currentActor;
    private UUID teamId = new UUID(0, 0);
    private String title = "";
    private String address = "";
    private transient QueryParameters parameters = QueryParameters.empty();
    private transient RouteParameters route = RouteParameters.empty();
    private final Div notice = new Div();

    TeamPage(TeamService teams, CurrentActor currentActor) {
        this.teams = teams;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide", "team-page");
        notice.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = event.getLocation().getPath();
        parameters = event.getLocation().getQueryParameters();
        route = event.getRouteParameters();
        Optional<UUID> id = uuid(route.get("team").orElse(""));
        if (id.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        teamId = id.get();
        try {
            redraw();
        } catch (UnknownTeam | AccessDeniedException e) {
            removeAll();
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Draws everything anew from what is stored. */
    final void redraw() {
        TeamDetails team = teams.details(actor(), teamId);
        removeAll();
        add(notice);
        draw(team);
        var purpose = new Paragraph(getTranslation("teams.purpose"));
        purpose.addClassNames("tiny", "purpose");
        add(purpose);
    }

    /** Adds the page's content. */
    abstract void draw(TeamDetails team);

    final Actor actor() {
        return currentActor.require();
    }

    final UUID teamId() {
        return teamId;
    }

    final String parameter(String name) {
        return parameters.getSingleParameter(name).orElse("");
    }

    final Optional<String> routeParameter(String name) {
        return route.get(name);
    }

    /** Shows other parameters of the same page, as a step in the history. */
    final void go(String path, QueryParameters changed) {
        getUI().ifPresent(ui -> ui.navigate(path, changed));
    }

    final PageHeader header(TeamDetails team, String heading, String lead) {
        title = heading;
        var header = new PageHeader(heading, lead)
                .under("teams/" + team.id(), team.name())
                .with(links(team));
        return header;
    }

    final void title(String text) {
        title = text;
    }

    final Component links(TeamDetails team) {
        var nav = new Nav();
        nav.addClassNames("team-links", "no-print");
        nav.setAriaLabel(getTranslation("teams.nav"));
        nav.add(link("", "teams.nav.view"));
        if (team.manager()) {
            nav.add(
                    link("/rows", "teams.nav.rows"),
                    link("/plan", "teams.nav.plan"),
                    link("/people", "teams.nav.people"),
                    link("/wanted", "teams.nav.wanted"));
        }
        nav.add(link("/release", "teams.nav.release"));
        return nav;
    }

    private Anchor link(String path, String key) {
        var link = new Anchor("teams/" + teamId + path, getTranslation(key));
        if (address.equals("teams/" + teamId + path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    final NativeButton button(String text, Runnable work) {
        var button = new NativeButton(text, click -> attempt(work));
        button.addClassNames("btn", "small");
        return button;
    }

    /** Does something and draws anew; what cannot be done is said above, and nothing typed is lost. */
    final void attempt(Runnable work) {
        try {
            work.run();
            redraw();
        } catch (TeamProblem e) {
            say(getTranslation("teams.problem." + e.problem()), true);
        }
    }

    final void say(String text, boolean problem) {
        notice.setText(text);
        notice.setClassName("notice", !text.isEmpty());
        notice.setClassName("problem", problem);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.page-title", title);
    }
}
