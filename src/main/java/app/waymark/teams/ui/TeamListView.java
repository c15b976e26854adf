package app.waymark.teams.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import app.waymark.teams.Assignment;
import app.waymark.teams.AssignmentService;
import app.waymark.teams.InvitationLink;
import app.waymark.teams.OrganisationService;
import app.waymark.teams.TeamProblem;
import app.waymark.teams.TeamService;
import app.waymark.teams.TeamSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The teams somebody belongs to, what they are asked for there, and for admins the organisations. */
@Route(TeamListView.PATH)
@Menu(title = "nav.teams", order = 60)
@PermitAll
class TeamListView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "teams";

    private final transient TeamService teams;
    private final transient AssignmentService assignments;
    private final transient OrganisationService organisations;
    private final transient CurrentActor currentActor;

    TeamListView(
            TeamService teams,
            AssignmentService assignments,
            OrganisationService organisations,
            CurrentActor currentActor) {
        this.teams = teams;
        this.assignments = assignments;
        this.organisations = organisations;
        this.currentActor = currentActor;
        addClassNames("wrap", "stack", "wide", "team-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        redraw();
    }

    private void redraw() {
        removeAll();
        Actor actor = currentActor.require();
        List<TeamSummary> mine = teams.teams(actor);
        add(new PageHeader(
                getTranslation("teams.list.title"),
                getTranslation(mine.isEmpty() ? "teams.list.none" : "teams.list.lead")));
        if (!mine.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("clean");
            mine.forEach(team -> list.add(item(actor, team)));
            add(list);
        }
        if (actor.isAdmin()) {
            add(administration(actor));
        }
        var purpose = new Paragraph(getTranslation("teams.purpose"));
        purpose.addClassNames("tiny", "purpose");
        add(purpose);
    }

    private ListItem item(Actor actor, TeamSummary team) {
        var facts = new Span(getTranslation(
                team.archived() ? "teams.list.archived" : team.manager() ? "teams.list.manage" : "teams.list.member",
                team.organisation(),
                team.people()));
        facts.addClassNames("small", "muted");
        var item = new ListItem(new H2(new Anchor("teams/" + team.id(), team.name())), facts);
        item.addClassNames("card", "stack", "tight");
        if (!team.archived()) {
            assignments.assignments(actor, team.id()).stream()
                    .filter(assignment -> !assignment.doneByMe())
                    .forEach(assignment -> item.add(asked(assignment)));
        }
        return item;
    }

    private Component asked(Assignment assignment) {
        var chip = new Span(getTranslation(
                "teams.list.asked", assignment.minutes(), TeamWords.day(assignment.dueOn(), getLocale())));
        chip.addClassName("chip");
        return new Div(chip);
    }

    private Component administration(Actor actor) {
        var section = new Div(new H2(getTranslation("teams.organisations.title")));
        section.addClassNames("stack");
        section.add(new Paragraph(getTranslation("teams.organisations.lead")));
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        organisations.organisations(actor).forEach(row -> {
            var item = new ListItem(
                    new Span(row.name()),
                    new Span(getTranslation(
                            row.managed() ? "teams.organisations.row" : "teams.organisations.unmanaged", row.teams())));
            item.addClassName("pair");
            list.add(item);
        });
        section.add(list, creation(actor));
        return section;
    }

    private Component creation(Actor actor) {
        var organisation = new TextEntry("organisation", getTranslation("teams.organisations.name"), "text", "");
        var name = new TextEntry("name", getTranslation("teams.organisations.team"), "text", "");
        var email = new TextEntry("email", getTranslation("teams.organisations.email"), "email", "");
        var outcome = new Div();
        outcome.getElement().setAttribute("role", "status");
        var create = new NativeButton(getTranslation("teams.organisations.create"), click -> {
            List.of(organisation, name, email).forEach(field -> field.problem(""));
            outcome.removeAll();
            try {
                InvitationLink link = organisations.create(actor, organisation.typed(), name.typed(), email.typed());
                outcome.add(new LinkList(List.of(link)));
                List.of(organisation, name, email).forEach(TextEntry::clear);
            } catch (TeamProblem e) {
                TextEntry field = e.field().equals("organisation")
                        ? organisation
                        : e.field().equals("name") ? name : email;
                field.problem(getTranslation("teams.problem." + e.problem()));
            }
        });
        create.addClassNames("btn", "primary");
        var form = new Div(organisation, name, email, new Div(create), outcome);
        form.addClassNames("card", "stack");
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.page-title", getTranslation("teams.list.title"));
    }
}
