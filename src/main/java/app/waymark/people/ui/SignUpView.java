package app.waymark.people.ui;

import app.waymark.people.AccountService;
import app.waymark.people.LocalPath;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Makes an account: at once, or after a mail has been read where the server sends mail. */
@Route("sign-up")
@AnonymousAllowed
class SignUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountService accounts;
    private final transient CurrentActor currentActor;
    private String back = "/";

    SignUpView(AccountService accounts, CurrentActor currentActor) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        Entry.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        back = LocalPath.of(event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("to")
                        .orElse(null))
                .orElse("/");
        if (currentActor.find().filter(actor -> !actor.anonymous()).isPresent()) {
            event.forwardTo("account");
            return;
        }
        draw();
    }

    private void draw() {
        removeAll();
        if (!accounts.mayStartSignUp(back)) {
            add(
                    Entry.title(getTranslation("people.sign-up.title")),
                    Entry.notice(getTranslation(
                            "people.sign-up." + accounts.signUpMode().code())),
                    Entry.link("sign-in", getTranslation("people.sign-up.sign-in")));
            return;
        }
        boolean participant = currentActor.find().filter(Actor::anonymous).isPresent();
        add(
                Entry.title(getTranslation("people.sign-up.title")),
                Entry.lead(getTranslation(participant ? "people.sign-up.participant" : "people.sign-up.lead")),
                accounts.sendsMail() ? mailForm() : directForm(),
                Entry.link("sign-in", getTranslation("people.sign-up.sign-in")));
    }

    private EntryForm directForm() {
        var form = new EntryForm(getTranslation("people.sign-up.action"));
        return form.with(name())
                .with(email())
                .with(EntryField.password("password", getTranslation("people.password"), "new-password")
                        .hint(getTranslation("people.password.hint")))
                .with(purpose())
                .onSubmit(values -> {
                    accounts.signUp(values.get("name"), values.get("email"), values.get("password"), back);
                    // the frame around the screen has to notice as well
                    getUI().ifPresent(ui -> ui.getPage().setLocation(relative(back)));
                });
    }

    private EntryForm mailForm() {
        var form = new EntryForm(getTranslation("people.sign-up.mail-action"));
        return form.with(name()).with(email()).with(purpose()).onSubmit(values -> {
            accounts.requestSignUp(values.get("name"), values.get("email"), back);
            removeAll();
            add(
                    Entry.title(getTranslation("people.sign-up.sent.title")),
                    Entry.notice(getTranslation(
                            "people.sign-up.sent.text", values.get("email").strip())));
        });
    }

    private EntryField name() {
        return EntryField.text("name", getTranslation("people.name"), "name")
                .hint(getTranslation("people.name.hint"))
                .autofocus();
    }

    private EntryField email() {
        return EntryField.email("email", getTranslation("people.email"));
    }

    private Paragraph purpose() {
        var text = new Paragraph(getTranslation("people.sign-up.purpose") + " ");
        text.add(Entry.link("privacy", getTranslation("people.sign-up.privacy")));
        text.addClassNames("small", "muted");
        return text;
    }

    /** A path within the application, as an address that holds under any context path. */
    static String relative(String path) {
        return path.equals("/") ? "." : path.substring(1);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.sign-up.page-title");
    }
}
