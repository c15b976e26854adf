package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MvcResult;

@PeopleTest
class SignInTests {

    @Autowired
    Visitors visitors;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    OperatorService operator;

    @Autowired
    AccountSessions sessions;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    Visitor member;
    Visitor visitor;

    @BeforeEach
    void somebody_has_an_account() {
        throttle.forgetAll();
        member = visitors.member();
        visitor = visitors.visitor();
    }

    private static String location(MvcResult result) {
        return result.getResponse().getRedirectedUrl();
    }

    @Test
    void the_right_password_signs_in() {
        assertThat(location(visitor.signIn(member.email, Visitors.PASSWORD))).isEqualTo("/");
        assertThat(visitor.signedIn()).isPresent();
        assertThat(visitor.person()).isEqualTo(member.person());
    }

    @Test
    void upper_case_and_blanks_in_the_address_do_not_matter() {
        visitor.signIn("  " + member.email.toUpperCase(java.util.Locale.ROOT) + " ", Visitors.PASSWORD);
        assertThat(visitor.signedIn()).isPresent();
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() {
        assertThat(location(visitor.signIn(member.email, "not the right one"))).isEqualTo("/sign-in?wrong");
        assertThat(visitor.signedIn()).isEmpty();
        Visitor other = visitors.visitor();
        assertThat(location(other.signIn("nobody@example.org", "not the right one")))
                .isEqualTo("/sign-in?wrong");
    }

    @Test
    void the_address_that_was_typed_is_kept_but_not_in_the_location() {
        assertThat(location(visitor.signIn("typed@example.org", "not the right one")))
                .doesNotContain("typed");
        assertThat(visitor.session.getAttribute(SignInFailure.TYPED)).isEqualTo("typed@example.org");
    }

    @Test
    void one_goes_back_to_where_one_came_from_but_never_to_another_server() {
        assertThat(location(visitor.signIn(member.email, Visitors.PASSWORD, "to", "/results/1?depth=map")))
                .isEqualTo("/results/1?depth=map");
        assertThat(location(visitors.visitor().signIn(member.email, Visitors.PASSWORD, "to", "//evil.example")))
                .isEqualTo("/");
        assertThat(location(visitor.signIn(member.email, "wrong password", "to", "/results/1")))
                .isEqualTo("/sign-in?wrong&to=%2Fresults%2F1");
    }

    @Test
    void signing_in_gives_the_session_a_new_id() {
        visitor.sendsAnything();
        visitor.signIn(member.email, "not the right one");
        String before = visitor.session.getId();
        visitor.signIn(member.email, Visitors.PASSWORD);
        assertThat(visitor.session.getId()).isNotEqualTo(before);
    }

    @Test
    void a_form_from_elsewhere_is_not_accepted() {
        MvcResult result =
                visitor.sends(post("/sign-in").param("username", member.email).param("password", Visitors.PASSWORD));
        assertThat(location(result)).isEqualTo("/sign-in?stale");
        assertThat(visitor.signedIn()).isEmpty();
    }

    @Test
    void guessing_is_stopped_whoever_guesses_and_the_page_says_how_long() {
        for (int i = 0; i < 10; i++) {
            assertThat(location(visitors.visitor().signIn(member.email, "guess number " + i)))
                    .isEqualTo("/sign-in?wrong");
        }
        assertThat(location(visitor.signIn(member.email, Visitors.PASSWORD))).matches("/sign-in\\?wait=\\d+");
        assertThat(visitor.signedIn()).isEmpty();
    }

    @Test
    void guessing_at_an_unknown_address_is_stopped_alike() {
        for (int i = 0; i < 10; i++) {
            visitor.signIn("unknown@example.org", "guess number " + i);
        }
        assertThat(location(visitor.signIn("unknown@example.org", "one more guess")))
                .startsWith("/sign-in?wait=");
    }

    @Test
    void guessing_at_many_addresses_from_one_place_is_stopped() {
        for (int i = 0; i < 50; i++) {
            visitor.signIn("guess" + i + "@example.org", "one for all of them");
        }
        assertThat(location(visitor.signIn(member.email, Visitors.PASSWORD))).startsWith("/sign-in?wait=");
        assertThat(location(visitors.visitor().signIn(member.email, Visitors.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void signing_in_rightly_is_never_counted() {
        for (int i = 0; i < 12; i++) {
            assertThat(location(visitors.visitor().signIn(member.email, Visitors.PASSWORD)))
                    .isEqualTo("/");
        }
    }

    @Test
    void the_operator_lets_somebody_in_again_who_is_held_back() {
        for (int i = 0; i < 11; i++) {
            visitor.signIn(member.email, "guess number " + i);
        }
        operator.unlock(member.email);
        assertThat(location(visitors.visitor().signIn(member.email, Visitors.PASSWORD)))
                .isEqualTo("/");
    }

    @Test
    void a_disabled_account_is_out_at_the_next_request_and_cannot_come_back() {
        var admin = new Actor(visitors.member().person(), false, Set.of(Actor.PERSON, Actor.ADMIN));
        UUID person = member.person();
        member.sendsAnything();
        assertThat(member.signedIn()).isPresent();

        administration.disable(admin, person);

        member.sendsAnything();
        assertThat(member.signedIn()).isEmpty();
        assertThat(location(member.signIn(member.email, Visitors.PASSWORD))).isEqualTo("/sign-in?disabled");
        assertThat(location(member.signIn(member.email, "not the right one"))).isEqualTo("/sign-in?wrong");

        administration.enable(admin, person);
        assertThat(location(member.signIn(member.email, Visitors.PASSWORD))).isEqualTo("/");
        assertThat(member.signedIn()).isPresent();
    }

    @Test
    void a_new_admin_is_one_at_the_next_request() {
        operator.createAdmin(member.email, "");
        sessions.changed(member.person());
        member.sendsAnything();
        assertThat(member.actor().isAdmin()).isTrue();
    }

    @Test
    void signing_out_everywhere_ends_all_sessions_at_once() {
        visitor.signIn(member.email, Visitors.PASSWORD, "stay", "on");
        member.does(() -> accounts.signOutEverywhere(member.actor()));
        assertThat(member.signedIn()).isEmpty();
        visitor.sendsAnything();
        assertThat(visitor.signedIn()).isEmpty();
        visitor.losesSession();
        visitor.sendsAnything();
        assertThat(visitor.signedIn()).isEmpty();
    }

    @Test
    void a_restarted_server_knows_the_device_again() {
        visitor.signIn(member.email, Visitors.PASSWORD);
        visitor.losesSession();
        visitor.sendsAnything();
        assertThat(visitor.signedIn()).isPresent();
        assertThat(visitor.person()).isEqualTo(member.person());
    }

    @Test
    void a_device_is_remembered_by_a_hash_and_only_as_long_as_it_should() {
        Cookie cookie =
                visitor.signIn(member.email, Visitors.PASSWORD).getResponse().getCookie(AccountSessions.COOKIE);
        assertThat(cookie.getMaxAge()).isNegative();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(jdbc.sql("select count(*) from sign_in_ticket where token_hash like :value")
                        .param("value", "%" + cookie.getValue() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        Cookie stay = visitors.visitor()
                .signIn(member.email, Visitors.PASSWORD, "stay", "on")
                .getResponse()
                .getCookie(AccountSessions.COOKIE);
        assertThat(stay.getMaxAge()).isEqualTo((int) AccountSessions.TO_STAY.toSeconds());

        jdbc.sql("update sign_in_ticket set expires_at = now()").update();
        visitor.losesSession();
        visitor.sendsAnything();
        assertThat(visitor.signedIn()).isEmpty();
        assertThat(visitor.cookies).doesNotContainKey(AccountSessions.COOKIE);
    }

    @Test
    void signing_out_ends_the_session_and_forgets_the_device() {
        visitor.signIn(member.email, Visitors.PASSWORD, "stay", "on");
        var ticket = visitor.cookies.get(AccountSessions.COOKIE);
        visitor.sends(
                post("/logout")
                        .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                .csrf()));
        assertThat(visitor.signedIn()).isEmpty();
        visitor.cookies.put(AccountSessions.COOKIE, ticket);
        visitor.losesSession();
        visitor.sendsAnything();
        assertThat(visitor.signedIn()).isEmpty();
    }

    @Test
    void a_session_holds_no_personal_data() {
        visitor.signIn(member.email, Visitors.PASSWORD);
        assertThat(visitor.signedIn().orElseThrow().toString()).doesNotContain("@");
        assertThat(visitor.signedIn().orElseThrow().getName())
                .isEqualTo(member.person().toString());
    }
}
