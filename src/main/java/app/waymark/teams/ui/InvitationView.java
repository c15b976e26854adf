package app.waymark.teams.ui;

import app.waymark.base.ui.Message;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import app.waymark.teams.InvitationNotValid;
import app.waymark.teams.InvitationOffer;
import app.waymark.teams.InvitationService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Accepts or declines an invitation; what it means stands there before anything is accepted. */
@Route("invitation")
@AnonymousAllowed
class InvitationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient InvitationService invitations;
    private final transient CurrentActor currentActor;

    InvitationView(InvitationService invitations, CurrentActor currentActor) {
        this.invitations = invitations;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> carried = event.getLocation().getQueryParameters().getSingleParameter("token");
        if (carried.isPresent()) {
            // the secret leaves the address: nobody who looks over a shoulder or into the history can use it
            InvitationPass.keep(carried.get());
            event.getUI().getPage().getHistory().replaceState(null, new Location("invitation"));
        }
        String token = InvitationPass.kept();
        Optional<Actor> actor = currentActor.find();
        Optional<InvitationOffer> offer = invitations.look(actor, token);
        add(offer.map(found -> offer(found, actor.filter(one -> !one.anonymous()), token))
                .orElseGet(this::notValid));
    }

    private Component notValid() {
        return new Message(getTranslation("teams.invitation.gone"), getTranslation("teams.invitation.gone.text"));
    }

    private Component offer(InvitationOffer offer, Optional<Actor> account, String token) {
        var page = new Div();
        page.addClassNames("wrap", "narrow", "stack");
        page.add(new H1(
                getTranslation(offer.manager() ? "teams.invitation.manage" : "teams.invitation.join", offer.team())));
        var lead = new Paragraph(getTranslation("teams.invitation.lead", offer.organisation()));
        lead.addClassName("lead");
        page.add(lead);
        var promises = new UnorderedList();
        promises.addClassName("prose");
        for (String promise : java.util.List.of("private", "release", "leave")) {
            promises.add(new ListItem(getTranslation("teams.invitation." + promise)));
        }
        page.add(promises);
        if (!offer.managers().isEmpty()) {
            page.add(new Paragraph(getTranslation("teams.release.managers", String.join(", ", offer.managers()))));
        }
        page.add(account.isPresent() ? answer(offer, account.get(), token) : signIn(token));
        var purpose = new Paragraph(getTranslation("teams.purpose"));
        purpose.addClassNames("tiny", "purpose");
        page.add(purpose);
        return page;
    }

    private Component answer(InvitationOffer offer, Actor actor, String token) {
        var row = new Div();
        row.addClassName("row");
        if (offer.memberAlready() && !offer.manager()) {
            row.add(new Anchor("teams/" + offer.teamId(), getTranslation("teams.invitation.already")));
            return row;
        }
        var accept = new NativeButton(getTranslation("teams.invitation.accept"), click -> {
            try {
                var team = invitations.accept(actor, token);
                // the frame around the screen has to notice as well
                getUI().ifPresent(ui -> ui.getPage().setLocation("teams/" + team));
            } catch (InvitationNotValid e) {
                removeAll();
                add(notValid());
            }
        });
        accept.addClassNames("btn", "primary");
        row.add(accept, decline(token));
        return row;
    }

    private NativeButton decline(String token) {
        var decline = new NativeButton(getTranslation("teams.invitation.decline"), click -> {
            invitations.decline(token);
            removeAll();
            add(new Message(
                    getTranslation("teams.invitation.declined"), getTranslation("teams.invitation.declined.text")));
        });
        decline.addClassName("btn");
        return decline;
    }

    private Component signIn(String token) {
        var in = new Anchor("sign-in?to=%2Finvitation", getTranslation("teams.invitation.sign-in"));
        in.addClassNames("btn", "primary");
        var up = new Anchor("sign-up?to=%2Finvitation", getTranslation("teams.invitation.sign-up"));
        up.addClassName("btn");
        var row = new Div(in, up, decline(token));
        row.addClassName("row");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("teams.page-title", getTranslation("teams.invitation.title"));
    }
}
