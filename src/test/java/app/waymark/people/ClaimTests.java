package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.people.ClaimChoice.Keep;
import app.waymark.people.Visitors.Visitor;
import app.waymark.security.CurrentActor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PeopleTest
class ClaimTests {

    @Autowired
    Visitors visitors;

    @Autowired
    ClaimService claims;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    FakeWork work;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    Visitor member;
    UUID account;
    Visitor visitor;
    UUID participant;

    @BeforeEach
    void a_participant_who_has_an_account() {
        throttle.forgetAll();
        member = visitors.member();
        account = member.person();
        visitor = visitors.visitor();
        participant = visitor.asks(() -> currentActor.requireOrBegin().personId());
        work.add(participant, "an answer");
        work.add(account, "an earlier answer");
    }

    private boolean exists(UUID person) {
        return jdbc.sql("select exists (select from person where id = :id)")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    @Test
    void signing_in_claims_what_was_done_without_the_account() {
        visitor.signIn(member.email, Visitors.PASSWORD);
        assertThat(work.of(account)).containsExactly("an earlier answer", "an answer");
        assertThat(exists(participant)).isFalse();
        assertThat(visitor.cookies).doesNotContainKey(Participants.COOKIE);
    }

    @Test
    void an_open_quiz_goes_along_when_the_account_has_none() {
        work.begin(participant, "Prompt Engineer");
        assertThat(visitor.signIn(member.email, Visitors.PASSWORD).getResponse().getRedirectedUrl())
                .isEqualTo("/");
        assertThat(work.openOf(account)).contains("Prompt Engineer");
    }

    @Test
    void of_two_open_quizzes_the_person_picks_the_one_here() {
        twoOpen();
        visitor.does(() -> claims.claim(visitor.actor(), Keep.HERE));
        assertThat(work.openOf(account)).contains("Prompt Engineer");
        assertThat(work.of(account)).containsExactly("an earlier answer", "ended Data Scientist", "an answer");
        assertThat(exists(participant)).isFalse();
        assertThat(visitor.asks(() -> claims.choice(visitor.actor()))).isEmpty();
    }

    @Test
    void of_two_open_quizzes_the_person_picks_the_accounts() {
        twoOpen();
        visitor.does(() -> claims.claim(visitor.actor(), Keep.ACCOUNT));
        assertThat(work.openOf(account)).contains("Data Scientist");
        assertThat(work.of(account)).containsExactly("an earlier answer", "an answer", "ended Prompt Engineer");
        assertThat(exists(participant)).isFalse();
    }

    private void twoOpen() {
        work.begin(participant, "Prompt Engineer");
        work.begin(account, "Data Scientist");
        assertThat(visitor.signIn(member.email, Visitors.PASSWORD, "to", "/quiz")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/claim?to=%2Fquiz");
        assertThat(exists(participant)).isTrue();
        ClaimChoice choice = visitor.asks(() -> claims.choice(visitor.actor())).orElseThrow();
        assertThat(choice.here().name()).isEqualTo("Prompt Engineer");
        assertThat(choice.account().name()).isEqualTo("Data Scientist");
    }

    @Test
    void a_claim_happens_once() {
        String token = visitor.cookies.get(Participants.COOKIE);
        visitor.signIn(member.email, Visitors.PASSWORD);
        visitor.cookies.put(Participants.COOKIE, token);
        visitor.does(() -> claims.claim(visitor.actor(), Keep.ACCOUNT));
        assertThat(work.of(account)).containsExactly("an earlier answer", "an answer");
    }

    @Test
    void another_accounts_private_link_is_not_claimed() {
        Visitor other = visitors.member();
        UUID otherAccount = other.person();
        work.add(otherAccount, "somebody else's answer");
        Visitor device = visitors.visitor();
        jdbc.sql("insert into participant_token (token_hash, person_id) values (:hash, :person)")
                .param("hash", new SecretToken("x".repeat(43)).hash())
                .param("person", otherAccount)
                .update();
        device.cookies.put(Participants.COOKIE, "x".repeat(43));
        device.signIn(member.email, Visitors.PASSWORD);
        assertThat(work.of(otherAccount)).containsExactly("somebody else's answer");
        assertThat(exists(otherAccount)).isTrue();
        assertThat(device.cookies).doesNotContainKey(Participants.COOKIE);
    }
}
