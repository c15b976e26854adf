package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.waymark.people.ClaimChoice.Keep;
import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Who may not do what. */
@PeopleTest
class AccessTests {

    @Autowired
    Visitors visitors;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    ClaimService claims;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    Visitor member;
    Visitor other;

    @BeforeEach
    void two_people() {
        throttle.forgetAll();
        member = visitors.member();
        other = visitors.member();
    }

    @Test
    void a_participant_has_no_account_to_do_anything_with() {
        var participant = new Actor(member.person(), true, Set.of());
        Stream.<Consumer<Actor>>of(
                        accounts::details,
                        actor -> accounts.rename(actor, "Eve"),
                        actor -> accounts.changePassword(actor, Visitors.PASSWORD, "nine green bottles"),
                        accounts::signOutEverywhere,
                        claims::choice,
                        actor -> claims.claim(actor, Keep.HERE),
                        actor -> personalData.eraseAccount(actor, Visitors.PASSWORD),
                        personalData::eraseParticipant,
                        personalData::export)
                .forEach(call ->
                        assertThatThrownBy(() -> call.accept(participant)).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void an_account_does_not_delete_itself_without_its_password() {
        assertThatThrownBy(() -> personalData.eraseParticipant(member.actor()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void only_admins_administer_accounts() {
        Stream<Actor> notAdmins = Stream.of(
                member.actor(),
                new Actor(member.person(), true, Set.of()),
                new Actor(member.person(), true, Set.of(Actor.ADMIN)));
        UUID somebody = other.person();
        notAdmins.forEach(actor -> Stream.<Consumer<Actor>>of(
                        administration::list,
                        who -> administration.disable(who, somebody),
                        who -> administration.enable(who, somebody),
                        who -> administration.makeAdmin(who, somebody),
                        who -> administration.resetLink(who, somebody))
                .forEach(call ->
                        assertThatThrownBy(() -> call.accept(actor)).isInstanceOf(AccessDeniedException.class)));
    }

    @Test
    void admins_cannot_shut_themselves_out() {
        var admin = new Actor(member.person(), false, Set.of(Actor.PERSON, Actor.ADMIN));
        assertThatThrownBy(() -> administration.disable(admin, member.person()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void admins_see_accounts_and_leave_traces() {
        var admin = new Actor(member.person(), false, Set.of(Actor.PERSON, Actor.ADMIN));
        assertThat(administration.list(admin)).extracting(AccountDetails::email).contains(member.email, other.email);
        assertThat(administration.resetLink(admin, other.person())).contains("/reset-password?token=");
        administration.disable(admin, other.person());
        assertThat(jdbc.sql("select action from audit_entry where actor_id = :id and subject = :subject order by at")
                        .param("id", member.person())
                        .param("subject", other.person().toString())
                        .query(String.class)
                        .list())
                .containsExactly("password.reset-link", "account.disable");
    }

    @Test
    void what_one_changes_is_ones_own() {
        member.does(() -> accounts.rename(member.actor(), "Grace"));
        member.does(() -> accounts.singleKeyShortcuts(member.actor(), false));
        assertThat(accounts.details(member.actor()).displayName()).isEqualTo("Grace");
        assertThat(accounts.singleKeyShortcuts(member.actor())).isFalse();
        assertThat(accounts.details(other.actor()).displayName()).isEqualTo("Somebody");
        assertThat(accounts.singleKeyShortcuts(other.actor())).isTrue();
    }

    @Test
    void a_password_is_changed_with_the_current_one_and_other_devices_are_signed_out() {
        InvalidInput refused = catchThrowableOfType(
                InvalidInput.class,
                () -> member.does(
                        () -> accounts.changePassword(member.actor(), "not the right one", "nine green bottles")));
        assertThat(refused.problems()).containsExactly(new InputProblem("current-password", "password-wrong"));

        Visitor phone = visitors.visitor();
        phone.signIn(member.email, Visitors.PASSWORD, "stay", "on");
        member.does(() -> accounts.changePassword(member.actor(), Visitors.PASSWORD, "nine green bottles"));
        member.sendsAnything();
        assertThat(member.signedIn()).isPresent();
        phone.sendsAnything();
        assertThat(phone.signedIn()).isEmpty();
        phone.losesSession();
        phone.signIn(member.email, "nine green bottles");
        assertThat(phone.signedIn()).isPresent();
    }

    @Test
    void the_current_password_cannot_be_guessed_either() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> member.does(
                            () -> accounts.changePassword(member.actor(), "a wrong one", "nine green bottles")))
                    .isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> member.does(
                        () -> accounts.changePassword(member.actor(), Visitors.PASSWORD, "nine green bottles")))
                .isInstanceOf(TooManyTries.class);
    }
}
