package app.waymark.teams.ui;

import app.waymark.security.CurrentActor;
import app.waymark.teams.InvitationLink;
import app.waymark.teams.InvitationList;
import app.waymark.teams.InvitationService;
import app.waymark.teams.TeamDetails;
import app.waymark.teams.TeamMember;
import app.waymark.teams.TeamProblem;
import app.waymark.teams.TeamService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Who belongs to the team, inviting others, and the team itself. */
@Route("teams/:team/people")
@PermitAll
class PeopleView extends TeamPage {

    private static final int MOST_BYTES = 200_000;

    private Div csvOutcome = new Div();

    private final transient InvitationService invitations;

    PeopleView(TeamService teams, InvitationService invitations, CurrentActor currentActor) {
        super(teams, currentActor);
        this.invitations = invitations;
    }

    @Override
    void draw(TeamDetails team) {
        List<TeamMember> members = teams.members(actor(), teamId());
        add(header(team, getTranslation("teams.people.title"), getTranslation("teams.people.lead")));
        add(list(members));
        if (!team.archived()) {
            add(invite(), link(), csv(), open());
        }
        add(manage(team));
    }

    private Component list(List<TeamMember> members) {
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        for (TeamMember member : members) {
            var name =
                    new Span(member.name() + (member.manager() ? " · " + getTranslation("teams.people.manages") : ""));
            var actions = new Div();
            actions.addClassName("row");
            if (member.manager()) {
                actions.add(
                        named("teams.people.demote", member, () -> teams.demote(actor(), teamId(), member.personId())));
            } else {
                actions.add(
                        named(
                                "teams.people.promote",
                                member,
                                () -> teams.promote(actor(), teamId(), member.personId())),
                        named("teams.people.remove", member, () -> teams.remove(actor(), teamId(), member.personId())));
            }
            var item = new ListItem(name, actions);
            item.addClassName("pair");
            list.add(item);
        }
        return list;
    }

    private NativeButton named(String key, TeamMember member, Runnable work) {
        NativeButton button = button(getTranslation(key), work);
        button.setAriaLabel(getTranslation(key) + ": " + member.name());
        return button;
    }

    private Component invite() {
        var emails = new TextEntry("emails", getTranslation("teams.invite.emails"), "text", "");
        var outcome = outcome();
        var invite = new NativeButton(
                getTranslation("teams.invite.action"),
                click -> tell(
                        emails,
                        outcome,
                        () -> invitations.invite(
                                actor(),
                                teamId(),
                                Arrays.stream(emails.typed().split("[,;\\s]+"))
                                        .filter(email -> !email.isBlank())
                                        .toList())));
        invite.addClassNames("btn", "primary");
        return card("teams.invite.title", emails, new Div(invite), outcome);
    }

    private Component link() {
        var days = new TextEntry("days", getTranslation("teams.link.days"), "number", "14").range(1, 90);
        var people = new TextEntry("people", getTranslation("teams.link.people"), "number", "20").range(1, 1000);
        var outcome = outcome();
        var make = new NativeButton(getTranslation("teams.link.action"), click -> {
            days.problem("");
            tell(people, outcome, () -> {
                if (days.number() < 1 || days.number() > 90) {
                    days.problem(getTranslation("teams.problem.days-range"));
                    return List.of();
                }
                return List.of(invitations.createLink(actor(), teamId(), days.number(), people.number()));
            });
        });
        make.addClassName("btn");
        return card("teams.link.title", days, people, new Div(make), outcome);
    }

    private Component csv() {
        csvOutcome = outcome();
        var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> readList(bytes)));
        upload.setAcceptedMimeTypes("text/csv");
        upload.setAcceptedFileExtensions(".csv");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setMaxFiles(1);
        upload.getElement().setAttribute("aria-label", getTranslation("teams.csv.title"));
        var help = new Paragraph(getTranslation("teams.csv.help"));
        help.addClassNames("small", "muted");
        return card("teams.csv.title", help, upload, csvOutcome);
    }

    /** Shows what would happen; nobody is invited yet. */
    void readList(byte[] bytes) {
        Div outcome = csvOutcome;
        outcome.removeAll();
        InvitationList read = invitations.readList(actor(), teamId(), bytes);
        if (!read.problems().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("prose");
            read.problems()
                    .forEach(problem -> list.add(new ListItem(
                            problem.row() == 0
                                    ? getTranslation("teams.problem." + problem.problem())
                                    : getTranslation(
                                            "teams.csv.row",
                                            problem.row(),
                                            getTranslation("teams.problem." + problem.problem())))));
            outcome.add(new Paragraph(getTranslation("teams.csv.nothing")), list);
            return;
        }
        outcome.add(
                new Paragraph(getTranslation("teams.csv.would", read.emails().size())));
        var invite = new NativeButton(
                getTranslation("teams.csv.invite", read.emails().size()), click -> {
                    try {
                        List<InvitationLink> links = invitations.invite(actor(), teamId(), read.emails());
                        outcome.removeAll();
                        outcome.add(new LinkList(links));
                    } catch (TeamProblem e) {
                        say(getTranslation("teams.problem." + e.problem()), true);
                    }
                });
        invite.addClassName("btn");
        outcome.add(invite);
    }

    private Div outcome() {
        var outcome = new Div();
        outcome.getElement().setAttribute("role", "status");
        return outcome;
    }

    /** Makes invitations: shows them, or says at the field what is wrong. */
    private void tell(TextEntry field, Div outcome, java.util.function.Supplier<List<InvitationLink>> make) {
        field.problem("");
        outcome.removeAll();
        try {
            List<InvitationLink> links = make.get();
            if (!links.isEmpty()) {
                outcome.add(new LinkList(links));
            }
        } catch (TeamProblem e) {
            field.problem(getTranslation("teams.problem." + e.problem()));
        }
    }

    private Component open() {
        var list = new UnorderedList();
        list.addClassNames("clean", "ruled");
        invitations.open(actor(), teamId()).forEach(invitation -> {
            String until = TeamWords.day(
                    java.time.LocalDate.ofInstant(invitation.expiresAt(), ZoneId.systemDefault()), getLocale());
            String text = invitation.recipient().isEmpty()
                    ? getTranslation("teams.open.link", invitation.usesLeft(), until)
                    : getTranslation("teams.open.person", invitation.recipient(), until);
            var item = new ListItem(
                    new Span(text),
                    button(
                            getTranslation("teams.open.revoke"),
                            () -> invitations.revoke(actor(), teamId(), invitation.id())));
            item.addClassName("pair");
            list.add(item);
        });
        var section = new Div(new H2(getTranslation("teams.open.title")), list);
        section.addClassNames("stack", "tight");
        section.setVisible(list.getComponentCount() > 0);
        return section;
    }

    private Component card(String title, Component... content) {
        var card = new Div(new H2(getTranslation(title)));
        card.add(content);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component manage(TeamDetails team) {
        var name = new TextEntry("team-name", getTranslation("teams.manage.name"), "text", team.name());
        var rename = button(getTranslation("teams.manage.rename"), () -> teams.rename(actor(), teamId(), name.typed()));
        var other = new TextEntry("new-team", getTranslation("teams.manage.new"), "text", "");
        var create = new NativeButton(getTranslation("teams.manage.create"), click -> create(other));
        create.addClassNames("btn", "small");
        var archive = team.archived()
                ? button(getTranslation("teams.manage.reopen"), () -> teams.reopen(actor(), teamId()))
                : button(getTranslation("teams.manage.archive"), () -> teams.archive(actor(), teamId()));
        var section = new Div(new H2(getTranslation("teams.manage.title")));
        section.addClassNames("stack");
        if (!team.archived()) {
            section.add(name, new Div(rename));
        }
        section.add(other, new Div(create), new Div(archive));
        return section;
    }

    private void create(TextEntry name) {
        try {
            UUID created = teams.create(actor(), teamId(), name.typed());
            getUI().ifPresent(ui -> ui.navigate("teams/" + created));
        } catch (TeamProblem e) {
            name.problem(getTranslation("teams.problem." + e.problem()));
        }
    }
}
