package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.base.AuditLog;
import app.waymark.operations.BackupService;
import app.waymark.operations.JobService;
import app.waymark.operations.JobService.JobRow;
import app.waymark.operations.Settings;
import app.waymark.operations.Threshold;
import app.waymark.people.AccountSearch.Kind;
import app.waymark.people.Visitors.Visitor;
import app.waymark.security.Actor;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What admins do with people and the system, and what nobody else may. */
@PeopleTest
class SystemTests {

    private static final Threshold NUMBER = new Threshold("test.number", 5, 1, 9, 0);

    @Autowired
    Visitors visitors;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AuditService audit;

    @Autowired
    AuditLog log;

    @Autowired
    SystemSettings settings;

    @Autowired
    Settings stored;

    @Autowired
    JobService jobs;

    @Autowired
    BackupService backups;

    @Autowired
    Throttle throttle;

    @Autowired
    JdbcClient jdbc;

    Visitor member;
    Visitor other;
    Actor admin;

    @BeforeEach
    void an_admin_and_somebody_else() {
        throttle.forgetAll();
        member = visitors.member();
        other = visitors.member();
        jdbc.sql("update account set admin = true where person_id = :id")
                .param("id", member.person())
                .update();
        admin = new Actor(member.person(), false, Set.of(Actor.PERSON, Actor.ADMIN));
    }

    @AfterEach
    void anybody_may_sign_up_again() {
        settings.signUp(admin, SignUpMode.OPEN);
    }

    @Test
    void nobody_but_admins_looks_after_people_and_the_system() {
        var everything = new AccountSearch("", Kind.ALL, 0);
        var entries = new AuditSearch("", null, null, 0);
        Stream.of(
                        other.actor(),
                        new Actor(other.person(), true, Set.of()),
                        new Actor(other.person(), true, Set.of(Actor.ADMIN)))
                .forEach(actor -> Stream.<Consumer<Actor>>of(
                                who -> administration.search(who, everything),
                                who -> administration.find(who, member.person()),
                                who -> administration.removeAdmin(who, member.person()),
                                who -> administration.signUpLink(who, "new@example.org"),
                                who -> audit.search(who, entries),
                                who -> audit.export(who, entries, new StringWriter()),
                                settings::signUp,
                                who -> settings.signUp(who, SignUpMode.CLOSED),
                                settings::mail,
                                settings::testMail,
                                who -> stored.change(who, "any", "1"),
                                who -> stored.change(who, NUMBER, 2),
                                who -> stored.changes(who, NUMBER.name()),
                                jobs::jobs,
                                who -> jobs.run(who, "people.retention"),
                                backups::backups,
                                backups::directory,
                                backups::begin)
                        .forEach(call -> assertThatThrownBy(() -> call.accept(actor))
                                .isInstanceOf(AccessDeniedException.class)));
    }

    @Test
    void a_threshold_keeps_its_range_and_what_began_before_a_change_goes_by_what_was() {
        int usual = stored.number(NUMBER);
        java.time.Instant before = java.time.Instant.now().minusSeconds(1);
        assertThatThrownBy(() -> stored.change(admin, NUMBER, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThat(stored.changes(admin, NUMBER.name())).isEmpty();
        stored.change(admin, NUMBER, 7);
        stored.change(admin, NUMBER, 2);
        assertThat(usual).isEqualTo(5);
        assertThat(stored.number(NUMBER)).isEqualTo(2);
        assertThat(stored.number(NUMBER, before)).isEqualTo(5);
        assertThat(stored.number(NUMBER, java.time.Instant.now().plusSeconds(1)))
                .isEqualTo(2);
        assertThat(stored.changes(admin, NUMBER.name()))
                .extracting(Settings.Change::value)
                .containsExactly("2", "7");
        assertThat(audit.search(admin, new AuditSearch(NUMBER.name(), null, null, 0))
                        .total())
                .isEqualTo(2);
        var narrower = new Threshold(NUMBER.name(), 5, 4, 9, 0);
        assertThat(stored.number(narrower)).isEqualTo(4);
        jdbc.sql("delete from setting where name = :name")
                .param("name", NUMBER.name())
                .update();
        jdbc.sql("delete from setting_change where name = :name")
                .param("name", NUMBER.name())
                .update();
    }

    @Test
    void accounts_are_found_by_part_of_name_or_address_and_a_percent_sign_is_just_one() {
        assertThat(administration
                        .search(admin, new AccountSearch(other.email, Kind.ALL, 0))
                        .rows())
                .extracting(AccountDetails::email)
                .containsExactly(other.email);
        assertThat(administration
                        .search(admin, new AccountSearch("%", Kind.ALL, 0))
                        .total())
                .isZero();
        assertThat(administration
                        .search(admin, new AccountSearch(other.email, Kind.ADMINS, 0))
                        .total())
                .isZero();
        administration.disable(admin, other.person());
        assertThat(administration
                        .search(admin, new AccountSearch(other.email, Kind.DISABLED, 0))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void a_disabled_account_is_signed_out_at_once() {
        assertThat(other.signedIn()).isPresent();
        administration.disable(admin, other.person());
        other.sendsAnything();
        assertThat(other.signedIn()).isEmpty();
    }

    @Test
    void somebody_who_is_no_admin_any_more_is_signed_out_and_the_last_admin_stays() {
        administration.makeAdmin(admin, other.person());
        administration.removeAdmin(admin, other.person());
        other.sendsAnything();
        assertThat(other.signedIn()).isEmpty();
        jdbc.sql("update account set admin = false where person_id <> :id")
                .param("id", member.person())
                .update();
        assertThatThrownBy(() -> administration.removeAdmin(admin, member.person()))
                .isInstanceOf(InvalidInput.class);
        assertThat(administration.find(admin, member.person()).orElseThrow().admin())
                .isTrue();
    }

    @Test
    void sign_up_by_invitation_needs_one_and_a_link_of_an_admin_is_one() {
        settings.signUp(admin, SignUpMode.INVITE);
        String email = Visitors.newEmail();
        Visitor visitor = visitors.visitor();
        assertThatThrownBy(() -> visitor.does(() -> accounts.signUp("Ada", email, Visitors.PASSWORD, null)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> visitor.does(
                        () -> accounts.signUp("Ada", email, Visitors.PASSWORD, "/invitation?token=invented")))
                .isInstanceOf(AccessDeniedException.class);
        String token = administration.signUpLink(admin, email).replaceAll(".*token=", "");
        visitor.does(() -> accounts.finishSignUp(token, Visitors.PASSWORD));
        assertThat(accounts.details(visitor.actor()).email()).isEqualTo(email);
    }

    @Test
    void closed_is_closed_for_links_that_are_out_too() {
        String token = administration.signUpLink(admin, Visitors.newEmail()).replaceAll(".*token=", "");
        settings.signUp(admin, SignUpMode.CLOSED);
        Visitor visitor = visitors.visitor();
        assertThatThrownBy(() -> visitor.does(() -> accounts.finishSignUp(token, Visitors.PASSWORD)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(accounts.mayStartSignUp("/")).isFalse();
    }

    @Test
    void the_audit_log_is_filtered_and_its_file_holds_no_formula() {
        log.record(admin.personId(), "test.formula", "=HYPERLINK(\"http://example.org\")");
        administration.disable(admin, other.person());
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        assertThat(audit.search(admin, new AuditSearch(other.email, today, today, 0))
                        .rows())
                .extracting(AuditService.AuditRow::action, AuditService.AuditRow::who)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("account.disable", member.email),
                        org.assertj.core.groups.Tuple.tuple("account.create", other.email));
        assertThat(audit.search(admin, new AuditSearch("", today.plusDays(1), null, 0))
                        .total())
                .isZero();
        var file = new StringWriter();
        audit.export(admin, new AuditSearch("test.formula", null, null, 0), file);
        assertThat(file.toString()).contains("\"'=HYPERLINK(").doesNotContain(",\"=", ",=");
    }

    @Test
    void every_job_is_listed_and_a_run_is_written_down_with_how_it_ended() {
        assertThat(jobs.jobs(admin))
                .extracting(JobRow::name)
                .contains("people.retention", "teams.reminders", "calibration.recalibrate", "calibration.statistics");
        assertThat(jobs.jobs(admin))
                .allSatisfy(job -> assertThat(job.next()).as(job.name()).isNotNull());
        jobs.run(admin, "people.retention");
        org.awaitility.Awaitility.await()
                .until(() -> jobs.jobs(admin).stream()
                        .filter(job -> job.name().equals("people.retention"))
                        .flatMap(job -> job.runs().stream())
                        .anyMatch(run -> run.endedAt() != null && run.failure() == null));
    }

    @Test
    void a_backup_is_made_in_the_background_and_listed() {
        backups.begin(admin);
        org.awaitility.Awaitility.await()
                .until(() -> backups.backups(admin).stream()
                        .anyMatch(row -> row.endedAt() != null && row.failure() == null));
        var made = backups.backups(admin).getFirst();
        assertThat(java.nio.file.Path.of(made.file())).exists().startsWith(backups.directory(admin));
        assertThat(made.rows()).isPositive();
        assertThat(made.sha256()).hasSize(64);
        assertThat(made.tablesDone()).isEqualTo(made.tables());
    }
}
