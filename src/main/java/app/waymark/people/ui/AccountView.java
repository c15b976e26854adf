package app.waymark.people.ui;

import app.waymark.people.AccountDetails;
import app.waymark.people.AccountService;
import app.waymark.people.ClaimService;
import app.waymark.people.PersonalDataService;
import app.waymark.people.ResumeService;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a person can say about their account, or about what is remembered of them without one. */
@Route("account")
@AnonymousAllowed
class AccountView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String COPY = """
            const button = this;
            const input = document.getElementById($0);
            input.value = new URL(input.getAttribute('value'), document.baseURI).href;
            button.addEventListener('click', async () => {
              input.select();
              try {
                await navigator.clipboard.writeText(input.value);
              } catch (e) {
                document.execCommand('copy');
              }
              button.textContent = $1;
            });
            """;

    private final transient AccountService accounts;
    private final transient PersonalDataService personalData;
    private final transient ResumeService resume;
    private final transient ClaimService claims;
    private final transient CurrentActor currentActor;
    private final transient AuthenticationContext authentication;
    private transient @Nullable Actor drawnFor;

    AccountView(
            AccountService accounts,
            PersonalDataService personalData,
            ResumeService resume,
            ClaimService claims,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        this.accounts = accounts;
        this.personalData = personalData;
        this.resume = resume;
        this.claims = claims;
        this.currentActor = currentActor;
        this.authentication = authentication;
        addClassNames("wrap", "narrow", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = currentActor.find().orElse(null);
        drawnFor = actor;
        removeAll();
        if (actor == null) {
            event.forwardTo("sign-in", QueryParameters.of("to", "/account"));
        } else if (actor.anonymous()) {
            participant(actor);
        } else {
            account(actor);
        }
    }

    /** Does something for whom the screen was drawn; when that is somebody else by now, draws it anew instead. */
    private void act(Consumer<Actor> action) {
        Actor actor = currentActor.find().orElse(null);
        if (actor != null && actor.equals(drawnFor)) {
            action.accept(actor);
        } else {
            getUI().ifPresent(ui -> ui.getPage().reload());
        }
    }

    private void account(Actor actor) {
        AccountDetails details = accounts.details(actor);
        add(new H1(getTranslation("people.account.title")));
        if (claims.choice(actor).isPresent()) {
            var notice = Entry.notice(getTranslation("people.account.claim") + " ");
            notice.add(Entry.link("claim?to=/account", getTranslation("people.account.claim-link")));
            add(notice);
        }
        add(profile(details), password(details), preferences(actor), otherDevice(), programs(), leaving());
        add(data(deleteAccount(details)));
    }

    private void participant(Actor actor) {
        var signUp = new Anchor("sign-up", getTranslation("people.account.sign-up"));
        signUp.addClassNames("btn", "primary");
        var signIn = new Anchor("sign-in", getTranslation("people.sign-in.title"));
        signIn.addClassName("btn");
        var row = new Div(signUp, signIn);
        row.addClassName("row");
        add(
                new H1(getTranslation("people.account.participant.title")),
                Entry.lead(getTranslation("people.account.participant.lead")),
                row);
        if (personalData.owns(actor)) {
            add(preferences(actor), otherDevice(), data(deleteParticipant()));
        } else {
            add(Entry.notice(getTranslation("people.account.participant.by-link")));
        }
    }

    private static Section card(Component... contents) {
        var card = new Section(contents);
        card.addClassNames("card", "stack");
        return card;
    }

    private Section profile(AccountDetails details) {
        var facts = new DescriptionList();
        facts.addClassNames("facts", "exact");
        facts.add(
                new DescriptionList.Term(getTranslation("people.email")),
                new DescriptionList.Description(details.email()));
        if (details.admin()) {
            facts.add(
                    new DescriptionList.Term(getTranslation("people.account.role")),
                    new DescriptionList.Description(getTranslation("people.account.role.admin")));
        }
        var form = new EntryForm(getTranslation("people.account.save")).secondary();
        form.with(EntryField.text("name", getTranslation("people.name"), "name")
                        .hint(getTranslation("people.name.hint"))
                        .value(details.displayName()))
                .onSubmit(values -> act(actor -> {
                    accounts.rename(actor, values.get("name"));
                    form.say(getTranslation("people.account.saved"));
                }));
        return card(new H2(getTranslation("people.account.profile")), facts, form);
    }

    private Section password(AccountDetails details) {
        var form = new EntryForm(getTranslation("people.account.password.action")).secondary();
        form.ownedBy(details.email())
                .with(EntryField.password(
                        "current-password", getTranslation("people.password.current"), "current-password"))
                .with(EntryField.password("password", getTranslation("people.password.new"), "new-password")
                        .hint(getTranslation("people.password.hint")))
                .onSubmit(values -> act(actor -> {
                    accounts.changePassword(actor, values.get("current-password"), values.get("password"));
                    form.reset();
                    form.say(getTranslation("people.account.password.done"));
                }));
        return card(new H2(getTranslation("people.password")), details("people.account.password.change", form));
    }

    private NativeDetails details(String summaryKey, Component... contents) {
        var details = new NativeDetails(getTranslation(summaryKey));
        var inside = new Div(contents);
        inside.addClassNames("stack", "inside");
        details.setContent(inside);
        return details;
    }

    private Section preferences(Actor actor) {
        var box = new Element("input");
        box.setAttribute("type", "checkbox");
        box.setAttribute("id", "single-keys");
        box.setAttribute("aria-describedby", "single-keys-hint");
        box.setProperty("checked", accounts.singleKeyShortcuts(actor));
        var saved = new Span();
        saved.addClassName("tiny");
        saved.getElement().setAttribute("role", "status");
        box.addEventListener("change", event -> {
                    boolean on =
                            event.getEventData().path("event.target.checked").asBoolean();
                    accounts.singleKeyShortcuts(actor, on);
                    saved.setText(getTranslation("people.account.saved"));
                })
                .addEventData("event.target.checked");
        var label = new NativeLabel();
        label.addClassName("check");
        label.getElement().appendChild(box, Element.createText(getTranslation("people.account.keys")));
        var hint = new Paragraph(getTranslation("people.account.keys.hint"));
        hint.setId("single-keys-hint");
        hint.addClassNames("small", "muted");
        return card(new H2(getTranslation("people.account.preferences")), label, hint, saved);
    }

    private Section otherDevice() {
        var place = new Div();
        place.getElement().setAttribute("role", "status");
        var make = new NativeButton(
                getTranslation("people.account.link.action"), click -> act(actor -> showLink(actor, place)));
        make.addClassName("btn");
        make.setId("make-link");
        var text = new Paragraph(getTranslation("people.account.link.text"));
        text.addClassName("muted");
        return card(new H2(getTranslation("people.account.link")), text, new Div(make), place);
    }

    private void showLink(Actor actor, Div place) {
        place.removeAll();
        var link = EntryField.text("resume-link", getTranslation("people.account.link.label"), "off")
                .value(resume.createLink(actor))
                .readOnly()
                .hint(getTranslation("people.account.link.hint"));
        var copy = new NativeButton(getTranslation("people.account.link.copy"));
        copy.addClassNames("btn", "small");
        copy.addAttachListener(event ->
                copy.getElement().executeJs(COPY, "resume-link", getTranslation("people.account.link.copied")));
        place.add(link, new Div(copy));
        place.addClassNames("stack", "tight");
    }

    private Section programs() {
        var link = new Anchor("account/tokens", getTranslation("people.account.tokens.link"));
        link.addClassName("btn");
        var text = new Paragraph(getTranslation("people.account.tokens.text"));
        text.addClassName("muted");
        return card(new H2(getTranslation("people.account.tokens")), text, new Div(link));
    }

    private Section leaving() {
        var here = new NativeButton(getTranslation("people.account.sign-out"), click -> authentication.logout());
        here.addClassName("btn");
        here.setId("sign-out");
        var everywhere = new NativeButton(
                getTranslation("people.account.sign-out-everywhere"),
                click -> act(actor -> {
                    accounts.signOutEverywhere(actor);
                    getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in?signed-out"));
                }));
        everywhere.addClassName("btn");
        everywhere.setId("sign-out-everywhere");
        var row = new Div(here, everywhere);
        row.addClassName("row");
        var text = new Paragraph(getTranslation("people.account.sign-out.text"));
        text.addClassName("muted");
        return card(new H2(getTranslation("people.account.sign-out")), text, row);
    }

    private Section data(NativeDetails delete) {
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] everything = personalData.export(currentActor.require());
                    return new DownloadResponse(
                            new ByteArrayInputStream(everything),
                            "waymark-data.json",
                            "application/json",
                            everything.length);
                }),
                getTranslation("people.account.export"));
        download.addClassName("btn");
        download.setId("export");
        var text = new Paragraph(getTranslation("people.account.data.text") + " ");
        text.add(Entry.link("privacy", getTranslation("people.sign-up.privacy")));
        return card(new H2(getTranslation("people.account.data")), text, new Div(download), delete);
    }

    private NativeDetails deleteAccount(AccountDetails details) {
        var form = new EntryForm(getTranslation("people.account.delete.action")).danger();
        form.ownedBy(details.email())
                .with(EntryField.password(
                                "current-password",
                                getTranslation("people.account.delete.password"),
                                "current-password")
                        .id("delete-password"))
                .onSubmit(values -> act(actor -> {
                    personalData.eraseAccount(actor, values.get("current-password"));
                    getUI().ifPresent(ui -> ui.getPage().setLocation("erased"));
                }));
        return details("people.account.delete", new Paragraph(getTranslation("people.account.delete.text")), form);
    }

    private NativeDetails deleteParticipant() {
        var delete = new NativeButton(
                getTranslation("people.account.delete.action"),
                click -> act(actor -> {
                    personalData.eraseParticipant(actor);
                    getUI().ifPresent(ui -> ui.getPage().setLocation("erased"));
                }));
        delete.addClassNames("btn", "danger");
        delete.setId("delete");
        return details(
                "people.account.delete",
                new Paragraph(getTranslation("people.account.delete.participant")),
                new Div(delete));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.account.page-title");
    }
}
