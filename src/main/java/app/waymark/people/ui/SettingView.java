package app.waymark.people.ui;

import app.waymark.base.ui.PageHeader;
import app.waymark.operations.Settings;
import app.waymark.operations.SystemScreen;
import app.waymark.operations.Threshold;
import app.waymark.people.SignUpMode;
import app.waymark.people.SystemSettings;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who may sign up, whether mail works, and what has been decided by the environment or for good. */
@Route(SettingView.PATH)
@RolesAllowed("ADMIN")
class SettingView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    static final String PATH = "system/settings";

    private final transient SystemSettings settings;
    private final transient CurrentActor currentActor;
    private final transient Settings stored;
    private final transient List<Threshold> thresholds;

    SettingView(SystemSettings settings, Settings stored, List<Threshold> thresholds, CurrentActor currentActor) {
        this.settings = settings;
        this.stored = stored;
        this.thresholds = thresholds;
        this.currentActor = currentActor;
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(
                new PageHeader(getTranslation("people.settings.title"), getTranslation("people.settings.lead"))
                        .under(SystemScreen.ROOT, getTranslation("operations.system.title")),
                signUp(),
                mail(),
                new ThresholdPart(stored, thresholds, currentActor),
                fixed());
    }

    private static Section card(Component... contents) {
        var card = new Section(contents);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component signUp() {
        SignUpMode present = settings.signUp(currentActor.require());
        var saved = new Span();
        saved.addClassName("tiny");
        saved.getElement().setAttribute("role", "status");
        var choices = new FieldSet();
        choices.addClassNames("stack", "tight", "bare");
        var legend = new Element("legend");
        legend.setAttribute("class", "sr-only");
        legend.setText(getTranslation("people.settings.sign-up"));
        choices.getElement().appendChild(legend);
        for (SignUpMode mode : SignUpMode.values()) {
            choices.add(choice(mode, mode == present, saved));
        }
        return card(new H2(getTranslation("people.settings.sign-up")), choices, saved);
    }

    private Component choice(SignUpMode mode, boolean chosen, Span saved) {
        var radio = new Element("input");
        radio.setAttribute("type", "radio");
        radio.setAttribute("name", "sign-up");
        radio.setAttribute("id", "sign-up-" + mode.code());
        radio.setProperty("checked", chosen);
        radio.addEventListener("change", event -> {
            settings.signUp(currentActor.require(), mode);
            saved.setText(getTranslation(
                    "people.settings.sign-up.saved", getTranslation("people.settings.sign-up." + mode.code())));
        });
        var label = new NativeLabel();
        label.addClassName("check");
        label.getElement()
                .appendChild(radio, Element.createText(getTranslation("people.settings.sign-up." + mode.code())));
        return label;
    }

    private Component mail() {
        SystemSettings.Mail mail = settings.mail(currentActor.require());
        var facts = new DescriptionList();
        facts.addClassNames("facts", "exact");
        fact(
                facts,
                "people.settings.mail.host",
                mail.host().isEmpty() ? getTranslation("people.settings.mail.none") : mail.host());
        if (!mail.host().isEmpty()) {
            fact(facts, "people.settings.mail.from", mail.from());
        }
        fact(facts, "people.settings.mail.address", mail.publicAddress());
        var text = new Paragraph(
                getTranslation(mail.host().isEmpty() ? "people.settings.mail.without" : "people.settings.mail.with"));
        text.addClassNames("small", "muted");
        var card = card(new H2(getTranslation("people.settings.mail")), facts, text);
        if (!mail.host().isEmpty()) {
            card.add(test());
        }
        return card;
    }

    private Component test() {
        var outcome = new Div();
        outcome.getElement().setAttribute("role", "status");
        var send = new NativeButton(getTranslation("people.settings.mail.test"), click -> {
            String said = settings.testMail(currentActor.require())
                    .map(problem -> getTranslation("people.settings.mail.failed", problem))
                    .orElseGet(() -> getTranslation("people.settings.mail.sent"));
            outcome.setText(said);
            outcome.addClassName("notice");
        });
        send.addClassName("btn");
        var part = new Div(new Div(send), outcome);
        part.addClassNames("stack", "tight");
        return part;
    }

    private void fact(DescriptionList facts, String term, String value) {
        facts.add(new DescriptionList.Term(getTranslation(term)), new DescriptionList.Description(value));
    }

    private Component fixed() {
        var facts = new DescriptionList();
        facts.addClassName("stacked");
        for (String fact : List.of("team", "participants", "sessions", "words")) {
            fact(facts, "people.settings.fixed." + fact, getTranslation("people.settings.fixed." + fact + ".value"));
        }
        var text = new Paragraph(getTranslation("people.settings.fixed.text"));
        text.addClassNames("small", "muted");
        return card(new H2(getTranslation("people.settings.fixed")), text, facts);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.page-title", getTranslation("people.settings.title"));
    }
}
