package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.people.ResumeService.State;
import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PeopleTest
class ResumeTests {

    @Autowired
    Visitors visitors;

    @Autowired
    ResumeService resume;

    @Autowired
    AccountService accounts;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    private String linkOf(Visitor visitor) {
        String link = visitor.asks(() -> resume.createLink(currentActor.requireOrBegin()));
        assertThat(link).startsWith("resume?token=");
        return link.substring("resume?token=".length());
    }

    @Test
    void another_device_goes_on_as_the_same_participant() {
        Visitor laptop = visitors.visitor();
        String token = linkOf(laptop);
        Visitor phone = visitors.visitor();
        assertThat(phone.asks(() -> resume.look(token))).isEqualTo(State.READY);
        phone.does(() -> resume.resume(token));
        Actor onLaptop = laptop.asks(() -> currentActor.require());
        assertThat(phone.asks(() -> currentActor.require())).isEqualTo(onLaptop);
        assertThat(phone.cookies.get(Participants.COOKIE)).isNotEqualTo(laptop.cookies.get(Participants.COOKIE));
    }

    @Test
    void a_link_works_once_and_only_the_newest_does() {
        Visitor laptop = visitors.visitor();
        String older = linkOf(laptop);
        String newer = linkOf(laptop);
        Visitor phone = visitors.visitor();
        assertThat(phone.asks(() -> resume.look(older))).isEqualTo(State.INVALID);
        phone.does(() -> resume.resume(newer));
        assertThat(phone.asks(() -> resume.look(newer))).isEqualTo(State.INVALID);
        assertThatThrownBy(() -> phone.does(() -> resume.resume(newer))).isInstanceOf(LinkNotValid.class);
    }

    @Test
    void a_link_expires_after_seven_days() {
        String token = linkOf(visitors.visitor());
        jdbc.sql("update one_time_token set expires_at = expires_at - interval '169 hours' where token_hash = :hash")
                .param("hash", new SecretToken(token).hash())
                .update();
        assertThatThrownBy(() -> visitors.visitor().does(() -> resume.resume(token)))
                .isInstanceOf(LinkNotValid.class);
    }

    @Test
    void somebody_who_has_begun_something_else_is_warned() {
        String token = linkOf(visitors.visitor());
        Visitor phone = visitors.visitor();
        phone.does(() -> currentActor.requireOrBegin());
        assertThat(phone.asks(() -> resume.look(token))).isEqualTo(State.REPLACES);
    }

    @Test
    void an_accounts_link_lets_a_device_answer_but_not_near_the_account() {
        Visitor member = visitors.member();
        String token = member.asks(() -> resume.createLink(member.actor())).substring("resume?token=".length());
        Visitor phone = visitors.visitor();
        phone.does(() -> resume.resume(token));
        Actor actor = phone.asks(() -> currentActor.require());
        assertThat(actor.personId()).isEqualTo(member.person());
        assertThat(actor.anonymous()).isTrue();
        assertThat(actor.roles()).isEmpty();
        assertThatThrownBy(() -> accounts.details(actor)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> personalData.export(actor)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> personalData.eraseParticipant(actor)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> resume.createLink(actor)).isInstanceOf(AccessDeniedException.class);

        member.does(() -> accounts.signOutEverywhere(member.actor()));
        assertThat(phone.asks(() -> currentActor.find())).isEmpty();
    }
}
