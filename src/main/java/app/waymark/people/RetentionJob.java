package app.waymark.people;

import app.waymark.operations.JobLock;
import app.waymark.operations.ScheduledJob;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes, every night and on one node, what there is no reason to keep. */
@Component
@EnableScheduling
class RetentionJob implements ScheduledJob {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);

    private static final String UNUSED = """
            select p.id from person p
            where p.last_seen_at < now() - make_interval(days => :days)
                and not exists (select from account a where a.person_id = p.id)
            """;

    private final JobLock jobs;
    private final JdbcClient jdbc;
    private final PersonalDataService personalData;
    private final OneTimeTokens tokens;
    private final SignInTickets tickets;
    private final TransactionOperations transaction;

    RetentionJob(
            JobLock jobs,
            JdbcClient jdbc,
            PersonalDataService personalData,
            OneTimeTokens tokens,
            SignInTickets tickets,
            TransactionOperations transaction) {
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.tokens = tokens;
        this.tickets = tickets;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "people.retention";
    }

    @Override
    @Scheduled(cron = "${waymark.people.retention-cron:0 23 3 * * *}")
    public void runByClock() {
        jobs.runUnlessRunning(name(), this::clean);
    }

    private void clean() {
        List<UUID> unused = jdbc.sql(UNUSED)
                .param("days", (int) Participants.KEPT.toDays())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        unused.forEach(person -> transaction.executeWithoutResult(status -> eraseIfStillUnused(person)));
        transaction.executeWithoutResult(status -> {
            tokens.deleteExpired();
            tickets.deleteExpired();
        });
        if (!unused.isEmpty()) {
            log.info("Deleted {} participants who were away for {} days", unused.size(), Participants.KEPT.toDays());
        }
    }

    private void eraseIfStillUnused(UUID person) {
        boolean unused = jdbc.sql(UNUSED + " and p.id = :id for update")
                .param("days", (int) Participants.KEPT.toDays())
                .param("id", person)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (unused) {
            personalData.erase(person);
        }
    }
}
