package app.waymark.people.ui;

import app.waymark.people.AccountService;
import app.waymark.people.LinkNotValid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Where the mail of a sign-up leads: asks for a password and signs in. */
@Route("sign-up/finish")
@AnonymousAllowed
class FinishSignUpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountService accounts;

    FinishSignUpView(AccountService accounts) {
        this.accounts = accounts;
        Entry.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        Optional<String> email = accounts.confirmedEmail(token);
        if (email.isEmpty()) {
            notValid();
        } else {
            draw(token, email.get());
        }
    }

    private void draw(String token, String email) {
        removeAll();
        add(
                Entry.title(getTranslation("people.finish.title")),
                Entry.lead(getTranslation("people.finish.lead")),
                new EntryForm(getTranslation("people.finish.action"))
                        .with(EntryField.email("email", getTranslation("people.email"))
                                .value(email)
                                .readOnly())
                        .with(EntryField.password("password", getTranslation("people.password"), "new-password")
                                .hint(getTranslation("people.password.hint"))
                                .autofocus())
                        .onSubmit(values -> finish(token, values.get("password"))));
    }

    private void finish(String token, String password) {
        try {
            accounts.finishSignUp(token, password);
            getUI().ifPresent(ui -> ui.getPage().setLocation("."));
        } catch (LinkNotValid e) {
            notValid();
        }
    }

    private void notValid() {
        removeAll();
        add(
                Entry.title(getTranslation("people.link.title")),
                Entry.lead(getTranslation("people.link.sign-up")),
                Entry.link("sign-up", getTranslation("people.link.sign-up-again")),
                Entry.link("sign-in", getTranslation("people.sign-up.sign-in")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.sign-up.page-title");
    }
}
