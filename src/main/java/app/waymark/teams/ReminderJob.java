package app.waymark.teams;

import app.waymark.operations.JobLock;
import app.waymark.operations.ScheduledJob;
import app.waymark.people.PeopleMail;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Every morning and on one node: reminds people once, three days before, of what their team asks them for, where the
 * server sends mail (the team's page says it anyway); and forgets addresses of invitations that have expired.
 */
@Component
class ReminderJob implements ScheduledJob {

    private static final Logger log = LoggerFactory.getLogger(ReminderJob.class);
    private static final int DAYS_BEFORE = 3;

    private final JobLock jobs;
    private final JdbcClient jdbc;
    private final PeopleMail mail;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReminderJob(JobLock jobs, JdbcClient jdbc, PeopleMail mail, TransactionOperations transaction, Clock clock) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Due(UUID id, UUID teamId, String team, int minutes, LocalDate dueOn) {}

    @Override
    public String name() {
        return "teams.reminders";
    }

    @Override
    @Scheduled(cron = "${waymark.teams.reminder-cron:0 40 6 * * *}")
    public void runByClock() {
        jobs.runUnlessRunning(name(), this::work);
    }

    private void work() {
        jdbc.sql("delete from team_invitation where expires_at < :now")
                .param("now", TeamAccess.at(clock.instant()))
                .update();
        if (mail.configured()) {
            due().forEach(assignment -> transaction.executeWithoutResult(status -> remind(assignment)));
        }
    }

    private List<Due> due() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return jdbc.sql("""
                        select a.id, t.id as team_id, t.name, a.minutes, a.due_on
                        from team_assignment a join team t on t.id = a.team_id
                        where a.ended_at is null and a.reminded_at is null and t.archived_at is null
                            and a.due_on between :today and :soon
                        """)
                .param("today", today)
                .param("soon", today.plusDays(DAYS_BEFORE))
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getString("name"),
                        row.getInt("minutes"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Marks it first, so that a mail is rather lost than sent twice. */
    private void remind(Due assignment) {
        int marked = jdbc.sql("update team_assignment set reminded_at = :now where id = :id and reminded_at is null")
                .param("now", TeamAccess.at(clock.instant()))
                .param("id", assignment.id())
                .update();
        if (marked == 0) {
            return;
        }
        List<UUID> people = jdbc.sql("""
                        select m.person_id from team_membership m
                        where m.team_id = :team and not exists (select from team_assignment_done d
                            where d.assignment_id = :id and d.person_id = m.person_id)
                        """)
                .param("team", assignment.teamId())
                .param("id", assignment.id())
                .query((row, n) -> row.getObject("person_id", UUID.class))
                .list();
        String link = mail.link("teams/" + assignment.teamId());
        people.forEach(person -> mail.send(
                person,
                "teams.mail.reminder",
                assignment.team(),
                Integer.toString(assignment.minutes()),
                assignment.dueOn().toString(),
                link));
        log.info("Reminded {} people of an assignment", people.size());
    }
}
