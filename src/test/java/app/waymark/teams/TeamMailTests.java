package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.waymark.operations.JobLock;
import app.waymark.people.PeopleMail;
import app.waymark.people.SecretToken;
import app.waymark.security.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What a server that sends mail sends about teams. */
@TeamsTest
class TeamMailTests {

    private static final String REMINDER = "teams.mail.reminder";

    @Autowired
    Staff staff;

    @Autowired
    AssignmentService assignments;

    @Autowired
    TeamService teams;

    @Autowired
    JobLock jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    private final PeopleMail mail = mock();
    private Actor manager;
    private Actor member;
    private UUID team;
    private ReminderJob reminders;

    @BeforeEach
    void a_server_that_sends_mail() {
        when(mail.configured()).thenReturn(true);
        when(mail.link(any(String.class))).thenReturn("https://waymark.example/teams");
        when(mail.link(any(String.class), any(SecretToken.class)))
                .thenReturn("https://waymark.example/invitation?token=x");
        manager = staff.person("Mona Manager");
        team = staff.team(manager);
        member = staff.member(team, "Max Member");
        reminders = new ReminderJob(jobs, jdbc, mail, transaction, staff.clock);
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(staff.clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private UUID asked(int days) {
        return assignments.assign(manager, team, "prompt-engineer", List.of(), inDays(days));
    }

    private void verifyReminded(Actor actor, boolean reminded) {
        verify(mail, reminded ? org.mockito.Mockito.times(1) : never())
                .send(eq(actor.personId()), eq(REMINDER), any(), any(), any(), any());
    }

    @Test
    void everybody_who_has_not_said_done_is_reminded_once_three_days_before() {
        UUID assignment = asked(10);
        reminders.runByClock();
        verifyReminded(member, false);

        staff.clock.advance(Duration.ofDays(7));
        assignments.done(manager, team, assignment, true);
        reminders.runByClock();
        verifyReminded(member, true);
        verifyReminded(manager, false);

        clearInvocations(mail);
        reminders.runByClock();
        verifyReminded(member, false);
    }

    @Test
    void nobody_is_reminded_of_what_has_ended_or_of_an_archived_team_or_without_mail() {
        UUID ended = asked(2);
        assignments.end(manager, team, ended);
        reminders.runByClock();
        verifyReminded(member, false);

        asked(2);
        teams.archive(manager, team);
        reminders.runByClock();
        verifyReminded(member, false);

        teams.reopen(manager, team);
        when(mail.configured()).thenReturn(false);
        reminders.runByClock();
        verifyReminded(member, false);
    }

    @Test
    void addresses_of_expired_invitations_are_forgotten() {
        var invitations = new Invitations(jdbc, mail, staff.clock);
        invitations.person(manager.personId(), team, "Team", "Organisation", "guest@example.org", false);
        assertThat(addresses()).isEqualTo(1);
        reminders.runByClock();
        assertThat(addresses()).isEqualTo(1);
        staff.clock.advance(Duration.ofDays(15));
        reminders.runByClock();
        assertThat(addresses()).isZero();
    }

    private int addresses() {
        return jdbc.sql("select count(*) from team_invitation where team_id = :team and recipient is not null")
                .param("team", team)
                .query(Integer.class)
                .single();
    }

    @Test
    void an_invitation_goes_to_its_address_with_the_link_in_it() {
        InvitationLink link = new Invitations(jdbc, mail, staff.clock)
                .person(manager.personId(), team, "Team", "Organisation", "guest@example.org", false);

        assertThat(link.sent()).isTrue();
        verify(mail)
                .send(
                        eq("guest@example.org"),
                        eq("teams.mail.invitation"),
                        eq("Team"),
                        eq("Organisation"),
                        eq("https://waymark.example/invitation?token=x"),
                        any());
    }

    @Test
    void progress_is_hidden_below_five_and_goes_in_steps_of_five() {
        UUID assignment = asked(10);
        List<Actor> people = staff.members(team, 10);
        for (int i = 0; i < people.size(); i++) {
            assignments.done(people.get(i), team, assignment, true);
            int shown = assignments.assignments(manager, team).getFirst().done();
            assertThat(shown).as("%d people", i + 1).isEqualTo((i + 1) / 5 * 5);
        }
        assignments.done(people.getFirst(), team, assignment, false);
        assertThat(assignments.assignments(manager, team).getFirst().done()).isEqualTo(5);
    }
}
