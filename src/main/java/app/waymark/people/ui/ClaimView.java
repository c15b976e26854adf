package app.waymark.people.ui;

import app.waymark.people.ClaimChoice;
import app.waymark.people.ClaimChoice.Keep;
import app.waymark.people.ClaimService;
import app.waymark.people.LocalPath;
import app.waymark.people.OpenWork;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/** Two quizzes are open, one begun without the account and one of the account: the person picks which goes on. */
@Route("claim")
@PermitAll
class ClaimView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ClaimService claims;
    private final transient CurrentActor currentActor;
    private String back = "/";

    ClaimView(ClaimService claims, CurrentActor currentActor) {
        this.claims = claims;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        back = LocalPath.of(event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("to")
                        .orElse(null))
                .orElse("/");
        Actor actor = currentActor.require();
        Optional<ClaimChoice> choice = claims.choice(actor);
        if (choice.isEmpty()) {
            claims.claim(actor, Keep.ACCOUNT);
            event.forwardTo(back.substring(1));
            return;
        }
        draw(choice.get());
    }

    private void draw(ClaimChoice choice) {
        removeAll();
        var cards = new Div(
                card("people.claim.here", choice.here(), Keep.HERE),
                card("people.claim.account", choice.account(), Keep.ACCOUNT));
        cards.addClassNames("cards", "two");
        add(Entry.title(getTranslation("people.claim.title")), Entry.lead(getTranslation("people.claim.lead")), cards);
    }

    private Section card(String titleKey, OpenWork.Open open, Keep keep) {
        var title = new H2(open.name());
        var where = new Paragraph(getTranslation(titleKey));
        where.addClassName("tiny");
        String begun = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(getLocale())
                .withZone(ZoneId.systemDefault())
                .format(open.startedAt());
        var facts = new Paragraph(getTranslation("people.claim.facts", open.answers(), begun));
        facts.addClassName("muted");
        var button = new NativeButton(getTranslation("people.claim.action"), click -> claim(keep));
        button.setAriaLabel(getTranslation("people.claim.action-long", open.name(), getTranslation(titleKey)));
        button.addClassNames("btn");
        var card = new Section(where, title, facts, button);
        card.addClassNames("card", "stack", "tight");
        return card;
    }

    private void claim(Keep keep) {
        claims.claim(currentActor.require(), keep);
        getUI().ifPresent(ui -> ui.getPage().setLocation(SignUpView.relative(back)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.claim.page-title");
    }
}
