package app.waymark.people;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends the few mails about accounts, if a mail server is configured ({@code spring.mail.host}). */
@Component
class AccountMail {

    private static final Logger log = LoggerFactory.getLogger(AccountMail.class);

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:]+@[^\\s<>\"',;:]+");

    private final @Nullable JavaMailSender sender;
    private final Executor background;
    private final Links links;
    private final String from;

    AccountMail(
            ObjectProvider<JavaMailSender> sender,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            Links links,
            PeopleProperties properties) {
        this.sender = sender.getIfAvailable();
        this.background = background;
        this.links = links;
        if (this.sender != null && properties.publicUrl() == null) {
            throw new IllegalStateException("A mail server is configured (spring.mail.host), but not the address under"
                    + " which people reach Waymark. Links in mails begin with it: set WAYMARK_PUBLIC_URL.");
        }
        this.from = properties.mail().from() != null
                ? properties.mail().from()
                : "waymark@"
                        + (properties.publicUrl() == null
                                ? "localhost"
                                : properties.publicUrl().getHost());
    }

    String from() {
        return from;
    }

    boolean configured() {
        return sender != null;
    }

    /** Does something about mails without making the visitor wait: how long it takes would tell what it was. */
    void inBackground(Runnable work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (MailException e) {
                log.error("A mail could not be sent: {}", withoutAddresses(e));
            } catch (RuntimeException e) {
                log.error("A mail could not be prepared", e);
            }
        });
    }

    /** Why a mail could not be sent; mail servers repeat the address that they refuse. */
    private static String withoutAddresses(MailException e) {
        return ADDRESS.matcher(String.valueOf(e.getMessage())).replaceAll("(an address)");
    }

    void sendSignUp(String email, String name, SecretToken token) {
        send(email, "sign-up", name, links.to("sign-up/finish", token));
    }

    void sendAlreadyMember(String email, String name) {
        String base = links.configured();
        send(email, "member", name, base + "/sign-in", base + "/forgot-password");
    }

    void sendReset(String email, String name, SecretToken token) {
        send(email, "reset", name, links.to("reset-password", token));
    }

    private void send(String email, String mail, Object... values) {
        sendWords(email, "people.mail." + mail, values);
    }

    /** Sends the mail with the words under a translation key. */
    void sendWords(String email, String key, Object... values) {
        if (sender == null) {
            throw new IllegalStateException("No mail server is configured");
        }
        ResourceBundle words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH);
        var message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(email);
        message.setSubject(words.getString(key + ".subject"));
        message.setText(new MessageFormat(words.getString(key + ".text"), Locale.ENGLISH).format(values));
        sender.send(message);
    }
}
