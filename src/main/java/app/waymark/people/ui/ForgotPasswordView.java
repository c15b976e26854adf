package app.waymark.people.ui;

import app.waymark.people.AccountService;
import app.waymark.people.RecoveryService;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Helps somebody who has forgotten their password: by mail, or by saying whom to ask. */
@Route("forgot-password")
@AnonymousAllowed
class ForgotPasswordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AccountService accounts;
    private final transient RecoveryService recovery;

    ForgotPasswordView(AccountService accounts, RecoveryService recovery) {
        this.accounts = accounts;
        this.recovery = recovery;
        Entry.style(this);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(Entry.title(getTranslation("people.forgot.title")));
        if (accounts.sendsMail()) {
            add(Entry.lead(getTranslation("people.forgot.lead")), form());
        } else {
            add(Entry.lead(getTranslation("people.forgot.no-mail")));
        }
        add(Entry.link("sign-in", getTranslation("people.forgot.back")));
    }

    private EntryForm form() {
        return new EntryForm(getTranslation("people.forgot.action"))
                .with(EntryField.email("email", getTranslation("people.email")).autofocus())
                .onSubmit(values -> {
                    recovery.request(values.get("email"));
                    removeAll();
                    add(
                            Entry.title(getTranslation("people.forgot.sent.title")),
                            Entry.notice(getTranslation(
                                    "people.forgot.sent.text",
                                    values.get("email").strip())),
                            Entry.link("sign-in", getTranslation("people.forgot.back")));
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.forgot.page-title");
    }
}
