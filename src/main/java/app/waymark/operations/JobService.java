package app.waymark.operations;

import app.waymark.base.AuditLog;
import app.waymark.security.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.stereotype.Service;

/** The jobs of this server, for admins: when they ran, whether they ended well, when they run next. */
@Service
public class JobService {

    private static final Logger log = LoggerFactory.getLogger(JobService.class);
    private static final int SHOWN = 5;

    private final JdbcClient jdbc;
    private final List<ScheduledJob> jobs;
    private final ObjectProvider<ScheduledTaskHolder> schedules;
    private final TaskExecutor background;
    private final AuditLog audit;

    JobService(
            JdbcClient jdbc,
            List<ScheduledJob> jobs,
            ObjectProvider<ScheduledTaskHolder> schedules,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.schedules = schedules;
        this.background = background;
        this.audit = audit;
    }

    /**
     * One run.
     *
     * @param endedAt null while it runs
     * @param failure the kind of error, or null
     */
    public record Run(
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String failure) {}

    /**
     * A job.
     *
     * @param next when this node runs it next, or null when it is not scheduled here
     * @param runs the last ones, newest first
     */
    public record JobRow(String name, @Nullable Instant next, List<Run> runs) {}

    private record NamedRun(String job, Run run) {}

    /** All jobs with their last runs. */
    public List<JobRow> jobs(Actor actor) {
        Settings.requireAdmin(actor);
        Map<String, List<Run>> runs = jdbc
                .sql("""
                        select job, started_at, ended_at, failure from (
                            select r.*, row_number() over (partition by job order by started_at desc) as nth
                            from job_run r) ranked
                        where nth <= :shown order by job, started_at desc
                        """)
                .param("shown", SHOWN)
                .query((row, n) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new NamedRun(
                            row.getString("job"),
                            new Run(
                                    row.getTimestamp("started_at").toInstant(),
                                    ended == null ? null : ended.toInstant(),
                                    row.getString("failure")));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(NamedRun::job, Collectors.mapping(NamedRun::run, Collectors.toList())));
        return jobs.stream()
                .sorted(Comparator.comparing(ScheduledJob::name))
                .map(job -> new JobRow(job.name(), next(job).orElse(null), runs.getOrDefault(job.name(), List.of())))
                .toList();
    }

    private Optional<Instant> next(ScheduledJob job) {
        String prefix = AopUtils.getTargetClass(job).getName() + ".";
        return schedules.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .filter(task -> task.toString().startsWith(prefix))
                .map(ScheduledTask::nextExecution)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Runs a job at once, in the background, unless it is running. */
    public void run(Actor actor, String name) {
        Settings.requireAdmin(actor);
        ScheduledJob job = jobs.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such job: " + name));
        audit.record(actor.personId(), "job.run", name);
        background.execute(() -> {
            try {
                job.runByClock();
            } catch (RuntimeException e) {
                log.error("The job {} failed", name, e);
            }
        });
    }
}
