package app.waymark.people.ui;

import app.waymark.people.AccountService;
import app.waymark.people.LinkNotValid;
import app.waymark.people.RecoveryService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Where a link for a new password leads. */
@Route("reset-password")
@AnonymousAllowed
class ResetPasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountService accounts;
    private final transient RecoveryService recovery;

    ResetPasswordView(AccountService accounts, RecoveryService recovery) {
        this.accounts = accounts;
        this.recovery = recovery;
        Entry.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        Optional<String> email = recovery.emailOf(token);
        if (email.isEmpty()) {
            notValid();
        } else {
            draw(token, email.get());
        }
    }

    private void draw(String token, String email) {
        removeAll();
        add(
                Entry.title(getTranslation("people.reset.title")),
                Entry.lead(getTranslation("people.reset.lead")),
                new EntryForm(getTranslation("people.reset.action"))
                        .with(EntryField.email("email", getTranslation("people.email"))
                                .value(email)
                                .readOnly())
                        .with(EntryField.password("password", getTranslation("people.password.new"), "new-password")
                                .hint(getTranslation("people.password.hint"))
                                .autofocus())
                        .onSubmit(values -> reset(token, values.get("password"))));
    }

    private void reset(String token, String password) {
        try {
            recovery.reset(token, password);
            getUI().ifPresent(ui -> ui.getPage().setLocation("sign-in?reset"));
        } catch (LinkNotValid e) {
            notValid();
        }
    }

    private void notValid() {
        removeAll();
        add(
                Entry.title(getTranslation("people.link.title")),
                Entry.lead(getTranslation(accounts.sendsMail() ? "people.link.reset" : "people.link.reset-no-mail")),
                Entry.link("forgot-password", getTranslation("people.link.reset-again")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.reset.page-title");
    }
}
