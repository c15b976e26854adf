package app.waymark.people;

import app.waymark.base.Ids;
import app.waymark.operations.Settings;
import app.waymark.security.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Service;

/** What admins set about accounts and mail, and what they can read there of how the server was started. */
@Service
public class SystemSettings {

    private final Settings settings;
    private final SignUpRule signUp;
    private final AccountMail mail;
    private final AccountStore accounts;
    private final Links links;
    private final String mailHost;

    SystemSettings(
            Settings settings,
            SignUpRule signUp,
            AccountMail mail,
            AccountStore accounts,
            Links links,
            @Value("${spring.mail.host:}") String mailHost) {
        this.settings = settings;
        this.signUp = signUp;
        this.mail = mail;
        this.accounts = accounts;
        this.links = links;
        this.mailHost = mailHost;
    }

    /**
     * How mail is set up, by the environment that the server was started with.
     *
     * @param host empty when no mail is sent
     */
    public record Mail(String host, String from, String publicAddress) {}

    /** Who may make an account. */
    public SignUpMode signUp(Actor actor) {
        Access.requireAdmin(actor);
        return signUp.mode();
    }

    /** Changes who may make an account. */
    public void signUp(Actor actor, SignUpMode mode) {
        settings.change(actor, SignUpRule.SETTING, mode.code());
    }

    /** How mail is set up. */
    public Mail mail(Actor actor) {
        Access.requireAdmin(actor);
        return new Mail(mailHost, mail.from(), links.to(""));
    }

    /**
     * Sends a mail to the admin's own address, and waits for it.
     *
     * @return empty when the mail server has taken it, or else what went wrong, in the mail server's words
     */
    public Optional<String> testMail(Actor actor) {
        Access.requireAdmin(actor);
        String address = accounts.find(actor.personId()).orElseThrow().email();
        try {
            mail.sendWords(address, "people.mail.test", shortId());
            return Optional.empty();
        } catch (MailException e) {
            return Optional.of(innermost(e));
        }
    }

    private static String shortId() {
        UUID id = Ids.next();
        return id.toString().substring(id.toString().length() - 12);
    }

    private static String innermost(Throwable error) {
        Throwable cause = error.getCause();
        return cause == null ? String.valueOf(error.getMessage()) : innermost(cause);
    }
}
