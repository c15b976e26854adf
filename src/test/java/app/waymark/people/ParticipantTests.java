package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@PeopleTest
class ParticipantTests {

    @Autowired
    Visitors visitors;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_visitor_who_has_begun_nothing_is_nobody_and_leaves_no_trace() {
        Visitor visitor = visitors.visitor();
        assertThat(visitor.asks(() -> currentActor.find())).isEmpty();
        assertThatThrownBy(() -> visitor.asks(() -> currentActor.require())).isInstanceOf(AccessDeniedException.class);
        assertThat(visitor.cookies).isEmpty();
    }

    @Test
    void whoever_begins_is_known_again() {
        Visitor visitor = visitors.visitor();
        Actor begun = visitor.asks(() -> {
            Actor first = currentActor.requireOrBegin();
            assertThat(currentActor.requireOrBegin()).isEqualTo(first);
            return first;
        });
        assertThat(begun.anonymous()).isTrue();
        assertThat(begun.roles()).isEmpty();
        assertThat(visitor.asks(() -> currentActor.require())).isEqualTo(begun);
    }

    @Test
    void the_cookie_is_a_secret_that_only_its_hash_is_stored_of() {
        Visitor visitor = visitors.visitor();
        Actor begun = visitor.asks(() -> currentActor.requireOrBegin());
        String token = visitor.cookies.get(Participants.COOKIE);
        assertThat(token).hasSize(43);
        assertThat(jdbc.sql("select token_hash from participant_token where person_id = :id")
                        .param("id", begun.personId())
                        .query(String.class)
                        .single())
                .isEqualTo(new SecretToken(token).hash())
                .hasSize(64)
                .doesNotContain(token);
    }

    @Test
    void scripts_and_other_sites_do_not_get_the_cookie() {
        assertThat(cookieFor(false))
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=7776000")
                .doesNotContain("Secure");
        assertThat(cookieFor(true)).contains("Secure");
    }

    private String cookieFor(boolean https) {
        var request = new MockHttpServletRequest();
        request.setSecure(https);
        var response = new MockHttpServletResponse();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        try {
            currentActor.requireOrBegin();
            return response.getHeader("Set-Cookie");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void an_invented_cookie_is_nobody() {
        Visitor visitor = visitors.visitor();
        visitor.cookies.put(Participants.COOKIE, SecretToken.random().value());
        assertThat(visitor.asks(() -> currentActor.find())).isEmpty();
        visitor.cookies.put(Participants.COOKIE, "' or 1=1 --");
        assertThat(visitor.asks(() -> currentActor.find())).isEmpty();
    }

    @Test
    void coming_back_is_noted_once_a_day_and_keeps_the_cookie_alive() {
        Visitor visitor = visitors.visitor();
        Actor begun = visitor.asks(() -> currentActor.requireOrBegin());
        jdbc.sql("update person set last_seen_at = now() - interval '5 days' where id = :id")
                .param("id", begun.personId())
                .update();
        String token = visitor.cookies.remove(Participants.COOKIE);
        Visitor later = visitors.visitor();
        later.cookies.put(Participants.COOKIE, token);
        later.asks(() -> currentActor.require());
        assertThat(jdbc.sql("select last_seen_at > now() - interval '1 minute' from person where id = :id")
                        .param("id", begun.personId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void an_account_goes_before_a_cookie() {
        Visitor member = visitors.member();
        Visitor visitor = visitors.visitor();
        visitor.asks(() -> currentActor.requireOrBegin());
        member.cookies.put(Participants.COOKIE, visitor.cookies.get(Participants.COOKIE));
        assertThat(member.asks(() -> currentActor.require())).isEqualTo(member.actor());
    }
}
