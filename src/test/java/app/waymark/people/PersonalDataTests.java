package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PeopleTest
class PersonalDataTests {

    @Autowired
    Visitors visitors;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    OperatorService operator;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    RetentionJob retention;

    @Autowired
    FakeWork work;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_counted() {
        throttle.forgetAll();
    }

    private int rowsAbout(UUID person) {
        return List.of(
                        "person where id",
                        "account where person_id",
                        "participant_token where person_id",
                        "sign_in_ticket where person_id",
                        "one_time_token where person_id",
                        "audit_entry where actor_id")
                .stream()
                .mapToInt(table -> jdbc.sql("select count(*) from " + table + " = :id")
                        .param("id", person)
                        .query(Integer.class)
                        .single())
                .sum();
    }

    @Test
    void everything_can_be_taken_away() {
        Visitor member = visitors.member();
        work.add(member.person(), "an answer");
        JsonNode export = JsonMapper.shared().readTree(personalData.export(member.actor()));
        assertThat(export.path("person").asString()).isEqualTo(member.person().toString());
        assertThat(export.path("account").path("email").asString()).isEqualTo(member.email);
        assertThat(export.path("account").path("devices")).hasSize(1);
        assertThat(export.path("fake-work").path(0).asString()).isEqualTo("an answer");
        assertThat(export.toString()).doesNotContain("argon2", "hash");
    }

    @Test
    void deleting_an_account_leaves_nothing() {
        Visitor member = visitors.member();
        UUID person = member.person();
        work.add(person, "an answer");
        work.begin(person, "Prompt Engineer");
        assertThat(rowsAbout(person)).isPositive();
        member.does(() -> personalData.eraseAccount(member.actor(), Visitors.PASSWORD));
        assertThat(rowsAbout(person)).isZero();
        assertThat(work.of(person)).isEmpty();
        assertThat(work.openOf(person)).isEmpty();
        assertThat(member.signedIn()).isEmpty();
        member.losesSession();
        member.sendsAnything();
        assertThat(member.signedIn()).isEmpty();
    }

    @Test
    void deleting_an_account_takes_its_password() {
        Visitor member = visitors.member();
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> member.does(() -> personalData.eraseAccount(member.actor(), "not the right one")));
        assertThat(refused.problems()).containsExactly(new InputProblem("current-password", "password-wrong"));
        assertThat(rowsAbout(member.person())).isPositive();
        assertThat(member.signedIn()).isPresent();
    }

    @Test
    void the_only_admin_stays_until_there_is_another() {
        jdbc.sql("update account set admin = false").update();
        Visitor admin = visitors.member();
        operator.createAdmin(admin.email, "");
        admin.signIn(admin.email, Visitors.PASSWORD);
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> admin.does(() -> personalData.eraseAccount(admin.actor(), Visitors.PASSWORD)));
        assertThat(refused.problems()).containsExactly(new InputProblem("current-password", "last-admin"));

        operator.createAdmin(visitors.member().email, "");
        UUID person = admin.person();
        admin.does(() -> personalData.eraseAccount(admin.actor(), Visitors.PASSWORD));
        assertThat(rowsAbout(person)).isZero();
    }

    @Test
    void deleting_a_participant_leaves_nothing() {
        Visitor visitor = visitors.visitor();
        Actor actor = visitor.asks(() -> currentActor.requireOrBegin());
        work.add(actor.personId(), "an answer");
        visitor.does(() -> personalData.eraseParticipant(actor));
        assertThat(rowsAbout(actor.personId())).isZero();
        assertThat(work.of(actor.personId())).isEmpty();
        assertThat(visitor.cookies).isEmpty();
        assertThat(visitor.asks(() -> currentActor.find())).isEmpty();
    }

    @Test
    void participants_who_stay_away_are_deleted_and_nobody_else() {
        Actor away = visitors.visitor().asks(() -> currentActor.requireOrBegin());
        Actor back = visitors.visitor().asks(() -> currentActor.requireOrBegin());
        Visitor member = visitors.member();
        work.add(away.personId(), "an answer");
        away(away.personId(), 91);
        away(back.personId(), 89);
        away(member.person(), 1000);
        retention.runByClock();
        assertThat(rowsAbout(away.personId())).isZero();
        assertThat(work.of(away.personId())).isEmpty();
        assertThat(rowsAbout(back.personId())).isPositive();
        assertThat(rowsAbout(member.person())).isPositive();
    }

    private void away(UUID person, int days) {
        jdbc.sql("update person set last_seen_at = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", person)
                .update();
    }

    @Test
    void what_no_longer_works_is_deleted() {
        Visitor member = visitors.member();
        operator.resetLink(member.email);
        jdbc.sql("update one_time_token set expires_at = now() - interval '1 second'")
                .update();
        jdbc.sql("update sign_in_ticket set expires_at = now() - interval '1 second'")
                .update();
        retention.runByClock();
        assertThat(jdbc.sql("select (select count(*) from one_time_token) + (select count(*) from sign_in_ticket)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
