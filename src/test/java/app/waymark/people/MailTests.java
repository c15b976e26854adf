package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import app.waymark.base.AuditLog;
import app.waymark.people.Visitors.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** Where the server sends mail, nobody learns from a page who has an account. */
@PeopleTest
@ExtendWith(OutputCaptureExtension.class)
class MailTests {

    private static final Pattern LINK = Pattern.compile("https://waymark\\.example/([a-z/-]+)\\?token=(\\S+)");

    @Autowired
    Visitors visitors;

    @Autowired
    AccountStore store;

    @Autowired
    AccountCreation creation;

    @Autowired
    AccountSessions sessions;

    @Autowired
    Participants participants;

    @Autowired
    OneTimeTokens tokens;

    @Autowired
    Credentials credentials;

    @Autowired
    Throttle throttle;

    @Autowired
    CurrentRequest currentRequest;

    @Autowired
    SignUpRule signUpRule;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    final List<SimpleMailMessage> sent = new ArrayList<>();
    final JavaMailSender sender = mock();
    final PeopleProperties properties = new PeopleProperties(
            URI.create("https://waymark.example/"),
            new PeopleProperties.Mail(null),
            new PeopleProperties.Admin(null, null, null));
    AccountService accounts;
    RecoveryService recovery;

    @BeforeEach
    void the_server_sends_mail() {
        throttle.forgetAll();
        doAnswer(call -> sent.add(call.getArgument(0))).when(sender).send(any(SimpleMailMessage.class));
        var mail = new AccountMail(provider(sender), Runnable::run, new Links(properties, environment), properties);
        accounts = new AccountService(
                store,
                creation,
                sessions,
                participants,
                tokens,
                credentials,
                throttle,
                mail,
                currentRequest,
                signUpRule,
                transaction);
        recovery = new RecoveryService(
                store, sessions, participants, tokens, credentials, throttle, mail, currentRequest, audit, transaction);
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender sender) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private String linkTo(String page) {
        Matcher link = LINK.matcher(sent.getLast().getText());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(page);
        return link.group(2);
    }

    @Test
    void a_sign_up_is_finished_by_the_link_in_the_mail() {
        Visitor visitor = visitors.visitor();
        String email = Visitors.newEmail();
        visitor.does(() -> accounts.requestSignUp("Ada", email, null));
        assertThat(visitor.signedIn()).isEmpty();
        assertThat(store.findByEmail(email)).isEmpty();
        assertThat(sent.getLast().getTo()).containsExactly(email);
        assertThat(sent.getLast().getFrom()).isEqualTo("waymark@waymark.example");

        String token = linkTo("sign-up/finish");
        assertThat(accounts.confirmedEmail(token)).contains(email);
        visitor.does(() -> accounts.finishSignUp(token, Visitors.PASSWORD));
        assertThat(visitor.signedIn()).isPresent();
        assertThat(store.findByEmail(email)).map(AccountRow::displayName).contains("Ada");
        assertThatThrownBy(() -> visitor.does(() -> accounts.finishSignUp(token, Visitors.PASSWORD)))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void a_sign_up_link_expires_after_a_day() {
        Visitor visitor = visitors.visitor();
        visitor.does(() -> accounts.requestSignUp("Ada", Visitors.newEmail(), null));
        String token = linkTo("sign-up/finish");
        jdbc.sql("update one_time_token set expires_at = expires_at - interval '25 hours' where token_hash = :hash")
                .param("hash", new SecretToken(token).hash())
                .update();
        assertThat(accounts.confirmedEmail(token)).isEmpty();
    }

    @Test
    void signing_up_with_a_known_address_looks_the_same_and_tells_only_its_owner() {
        Visitor member = visitors.member();
        Visitor visitor = visitors.visitor();
        visitor.does(() -> accounts.requestSignUp("Somebody else", member.email, null));
        assertThat(sent.getLast().getTo()).containsExactly(member.email);
        assertThat(sent.getLast().getText()).contains("There is one already").doesNotContain("token=");
        assertThat(jdbc.sql("select count(*) from one_time_token where email = :email")
                        .param("email", member.email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void resetting_an_unknown_address_looks_the_same_and_sends_nothing() {
        Visitor member = visitors.member();
        visitors.visitor().does(() -> recovery.request("nobody.at.all@example.org"));
        assertThat(sent).isEmpty();
        visitors.visitor().does(() -> recovery.request(" " + member.email.toUpperCase(java.util.Locale.ROOT)));
        assertThat(recovery.emailOf(linkTo("reset-password"))).isEqualTo(Optional.of(member.email));
    }

    @Test
    void known_and_unknown_addresses_are_held_back_alike() {
        Visitor member = visitors.member();
        for (String email : List.of(member.email, "never.seen@example.org")) {
            for (int i = 0; i < 4; i++) {
                visitors.visitor().does(() -> recovery.request(email));
            }
            assertThatThrownBy(() -> visitors.visitor().does(() -> recovery.request(email)))
                    .isInstanceOf(TooManyTries.class);
        }
    }

    @Test
    void a_mail_server_that_fails_looks_the_same() {
        Visitor member = visitors.member();
        doAnswer(call -> {
                    throw new MailSendException("The mail server is down");
                })
                .when(sender)
                .send(any(SimpleMailMessage.class));
        visitors.visitor().does(() -> recovery.request(member.email));
    }

    @Test
    void an_address_that_the_mail_server_refuses_stays_out_of_the_log(CapturedOutput output) {
        Visitor member = visitors.member();
        doAnswer(call -> {
                    throw new MailSendException("550 5.1.1 <" + member.email + ">: Recipient address rejected");
                })
                .when(sender)
                .send(any(SimpleMailMessage.class));
        visitors.visitor().does(() -> recovery.request(member.email));
        assertThat(output.getAll()).contains("Recipient address rejected").doesNotContain(member.email);
    }

    @Test
    void nobody_signs_up_without_reading_the_mail() {
        assertThatThrownBy(() -> visitors.visitor()
                        .does(() -> accounts.signUp("Ada", Visitors.newEmail(), Visitors.PASSWORD, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_mail_server_without_a_public_address_is_refused_at_the_start() {
        var noAddress = new PeopleProperties(null, properties.mail(), properties.admin());
        assertThatThrownBy(() ->
                        new AccountMail(provider(sender), Runnable::run, new Links(noAddress, environment), noAddress))
                .hasMessageContaining("WAYMARK_PUBLIC_URL");
    }
}
