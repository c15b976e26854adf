package app.waymark.people;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mails that other modules send, and the links in them. */
@Component
public class PeopleMail {

    private final AccountMail mail;
    private final AccountStore accounts;
    private final Links links;

    PeopleMail(AccountMail mail, AccountStore accounts, Links links) {
        this.mail = mail;
        this.accounts = accounts;
        this.links = links;
    }

    /** Whether the server sends mail; without it, links are shown to whoever makes them. */
    public boolean configured() {
        return mail.configured();
    }

    /** The address of a page that takes a token. */
    public String link(String page, SecretToken token) {
        return links.to(page, token);
    }

    /** The address of a page of this server. */
    public String link(String page) {
        return links.to(page);
    }

    /** Whether this is written like an address. */
    public static boolean isAddress(String email) {
        try {
            new InputCheck().email(InputCheck.normalEmail(email)).done();
            return true;
        } catch (InvalidInput e) {
            return false;
        }
    }

    /**
     * Sends a mail in the background once the transaction has committed.
     *
     * @param words translation key before {@code .subject} and {@code .text}
     * @param values for the placeholders of the text
     */
    public void send(String email, String words, Object... values) {
        AfterCommit.run(() -> mail.inBackground(() -> mail.sendWords(InputCheck.normalEmail(email), words, values)));
    }

    /** Sends a mail to a person, if they have an account that is not disabled. */
    public void send(UUID personId, String words, Object... values) {
        accounts.find(personId)
                .filter(account -> !account.disabled())
                .ifPresent(account -> send(account.email(), words, values));
    }
}
