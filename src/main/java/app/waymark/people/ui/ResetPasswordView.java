package app.waymark.people.ui;

import app.waymark.people.AccountService;
import app.waymark.people.RecoveryService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;

/** Where a link for a new password leads. */
@Route("reset-password")
@AnonymousAllowed
class ResetPasswordView extends PasswordLinkView {

    private final transient AccountService accounts;
    private final transient RecoveryService recovery;

    ResetPasswordView(AccountService accounts, RecoveryService recovery) {
        super("people.reset", "people.password.new");
        this.accounts = accounts;
        this.recovery = recovery;
    }

    @Override
    Optional<String> emailOf(String token) {
        return recovery.emailOf(token);
    }

    @Override
    String store(String token, String password) {
        recovery.reset(token, password);
        return "sign-in?reset";
    }

    @Override
    List<Component> wayOut() {
        return List.of(
                Entry.lead(getTranslation(accounts.sendsMail() ? "people.link.reset" : "people.link.reset-no-mail")),
                Entry.link("forgot-password", getTranslation("people.link.reset-again")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.reset.page-title");
    }
}
