package app.waymark.operations;

import app.waymark.base.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down when each scheduled job ran and whether it ended well. What cannot be written down runs all the same. */
@Primary
@Component
class RecordingJobLock implements JobLock {

    private static final Logger log = LoggerFactory.getLogger(RecordingJobLock.class);
    private static final int KEPT = 50;

    private final PostgresJobLock lock;
    private final JdbcClient jdbc;

    RecordingJobLock(PostgresJobLock lock, JdbcClient jdbc) {
        this.lock = lock;
        this.jdbc = jdbc;
    }

    @Override
    public boolean runUnlessRunning(String job, Runnable task) {
        return lock.runUnlessRunning(job, () -> recorded(job, task));
    }

    @Override
    public void runInTurn(String job, Runnable task) {
        lock.runInTurn(job, task);
    }

    private void recorded(String job, Runnable task) {
        UUID id = Ids.next();
        write(() -> begin(id, job));
        try {
            task.run();
            write(() -> end(id, null));
        } catch (RuntimeException e) {
            write(() -> end(id, e.getClass().getSimpleName()));
            throw e;
        }
    }

    private void begin(UUID id, String job) {
        jdbc.sql("insert into job_run (id, job) values (:id, :job)")
                .param("id", id)
                .param("job", job)
                .update();
        jdbc.sql("""
                        delete from job_run where job = :job and id not in
                            (select id from job_run where job = :job order by started_at desc limit :kept)
                        """).param("job", job).param("kept", KEPT).update();
    }

    private void end(UUID id, @Nullable String failure) {
        jdbc.sql("update job_run set ended_at = clock_timestamp(), failure = :failure where id = :id")
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    private static void write(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException e) {
            log.warn("A run of a job could not be written down: {}", e.getMessage());
        }
    }
}
