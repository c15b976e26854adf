package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.waymark.people.Visitors.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class RecoveryTests {

    private static final String NEW_PASSWORD = "nine green bottles";

    @Autowired
    Visitors visitors;

    @Autowired
    RecoveryService recovery;

    @Autowired
    OperatorService operator;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    Visitor member;

    @BeforeEach
    void somebody_has_forgotten_their_password() {
        throttle.forgetAll();
        member = visitors.member();
    }

    private String token() {
        String link = operator.resetLink(member.email).orElseThrow();
        assertThat(link).startsWith("http://localhost:8080/reset-password?token=");
        return link.substring(link.indexOf('=') + 1);
    }

    @Test
    void a_link_sets_a_new_password_and_signs_out_everywhere() {
        String token = token();
        assertThat(recovery.emailOf(token)).contains(member.email);
        visitors.visitor().does(() -> recovery.reset(token, NEW_PASSWORD));

        member.sendsAnything();
        assertThat(member.signedIn()).isEmpty();
        member.signIn(member.email, Visitors.PASSWORD);
        assertThat(member.signedIn()).isEmpty();
        member.signIn(member.email, NEW_PASSWORD);
        assertThat(member.signedIn()).isPresent();
    }

    @Test
    void a_link_works_once() {
        String token = token();
        recovery.reset(token, NEW_PASSWORD);
        assertThat(recovery.emailOf(token)).isEmpty();
        assertThatThrownBy(() -> recovery.reset(token, "another long one")).isInstanceOf(LinkNotValid.class);
    }

    @Test
    void a_link_expires_after_an_hour() {
        String token = token();
        jdbc.sql("update one_time_token set expires_at = expires_at - interval '61 minutes' where token_hash = :hash")
                .param("hash", new SecretToken(token).hash())
                .update();
        assertThat(recovery.emailOf(token)).isEmpty();
        assertThatThrownBy(() -> recovery.reset(token, NEW_PASSWORD)).isInstanceOf(LinkNotValid.class);
    }

    @Test
    void a_newer_link_replaces_an_older_one() {
        String older = token();
        String newer = token();
        assertThat(recovery.emailOf(older)).isEmpty();
        assertThat(recovery.emailOf(newer)).isPresent();
    }

    @Test
    void a_link_for_something_else_does_not_set_a_password() {
        String resume = SecretToken.random().value();
        jdbc.sql("""
                        insert into one_time_token (token_hash, purpose, person_id, expires_at)
                        values (:hash, 'resume', :person, now() + interval '1 day')
                        """)
                .param("hash", new SecretToken(resume).hash())
                .param("person", member.person())
                .update();
        assertThatThrownBy(() -> recovery.reset(resume, NEW_PASSWORD)).isInstanceOf(LinkNotValid.class);
    }

    @Test
    void a_bad_password_does_not_use_the_link_up() {
        String token = token();
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> recovery.reset(token, "password1234"));
        assertThat(refused.problems()).containsExactly(new InputProblem("password", "password-common"));
        recovery.reset(token, NEW_PASSWORD);
    }

    @Test
    void there_is_no_link_for_an_unknown_address() {
        assertThat(operator.resetLink("nobody@example.org")).isEmpty();
    }
}
