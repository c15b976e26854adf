package app.waymark.people.ui;

import app.waymark.people.AccountService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;

/** Where the mail of a sign-up leads: asks for a password and signs in. */
@Route("sign-up/finish")
@AnonymousAllowed
class FinishSignUpView extends PasswordLinkView {

    private final transient AccountService accounts;

    FinishSignUpView(AccountService accounts) {
        super("people.finish", "people.password");
        this.accounts = accounts;
    }

    @Override
    Optional<String> emailOf(String token) {
        return accounts.confirmedEmail(token);
    }

    @Override
    String store(String token, String password) {
        accounts.finishSignUp(token, password);
        return ".";
    }

    @Override
    List<Component> wayOut() {
        return List.of(
                Entry.lead(getTranslation("people.link.sign-up")),
                Entry.link("sign-up", getTranslation("people.link.sign-up-again")),
                Entry.link("sign-in", getTranslation("people.sign-up.sign-in")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.sign-up.page-title");
    }
}
