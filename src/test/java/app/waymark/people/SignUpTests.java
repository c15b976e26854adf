package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.waymark.people.Visitors.Visitor;
import app.waymark.security.CurrentActor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class SignUpTests {

    @Autowired
    Visitors visitors;

    @Autowired
    AccountService accounts;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    FakeWork work;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @BeforeEach
    void a_visitor() {
        throttle.forgetAll();
        visitor = visitors.visitor();
    }

    @Test
    void signing_up_signs_in() {
        String email = Visitors.newEmail();
        visitor.does(() -> accounts.signUp("  Ada   Lovelace ", email, Visitors.PASSWORD, null));
        assertThat(visitor.signedIn()).isPresent();
        AccountDetails details = visitor.asks(() -> accounts.details(currentActor.require()));
        assertThat(details.displayName()).isEqualTo("Ada Lovelace");
        assertThat(details.email()).isEqualTo(email);
        assertThat(details.admin()).isFalse();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_at_its_field() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class, () -> visitor.does(() -> accounts.signUp(" ", "ada@", "short", null)));
        assertThat(refused.problems())
                .containsExactly(
                        new InputProblem("name", "name-missing"),
                        new InputProblem("email", "email-form"),
                        new InputProblem("password", "password-short"));
        assertThat(visitor.signedIn()).isEmpty();
    }

    @Test
    void an_address_belongs_to_one_account_whatever_its_case() {
        Visitor member = visitors.member();
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> visitor.does(() -> accounts.signUp(
                        "Another", member.email.toUpperCase(java.util.Locale.ROOT), Visitors.PASSWORD, null)));
        assertThat(refused.problems()).containsExactly(new InputProblem("email", "email-taken"));
    }

    @Test
    void the_password_is_stored_as_an_argon2id_hash() {
        Visitor member = visitors.member();
        assertThat(jdbc.sql("select password_hash from account where email = :email")
                        .param("email", member.email)
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_participant_stays_the_same_person() {
        UUID person = visitor.asks(() -> currentActor.requireOrBegin().personId());
        work.add(person, "an answer");
        visitor.does(() -> accounts.signUp("Ada", Visitors.newEmail(), Visitors.PASSWORD, null));
        assertThat(visitor.person()).isEqualTo(person);
        assertThat(work.of(person)).containsExactly("an answer");
        assertThat(visitor.cookies).doesNotContainKey(Participants.COOKIE);
        assertThat(jdbc.sql("select count(*) from participant_token where person_id = :id")
                        .param("id", person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void signing_up_over_and_over_is_stopped() {
        for (int i = 0; i < 20; i++) {
            visitor.does(() -> accounts.signUp("Ada", Visitors.newEmail(), Visitors.PASSWORD, null));
            visitor.losesSession();
            visitor.cookies.clear();
        }
        assertThatThrownBy(
                        () -> visitor.does(() -> accounts.signUp("Ada", Visitors.newEmail(), Visitors.PASSWORD, null)))
                .isInstanceOfSatisfying(
                        TooManyTries.class, e -> assertThat(e.retryIn()).isPositive());
    }
}
