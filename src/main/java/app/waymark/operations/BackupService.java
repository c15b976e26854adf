package app.waymark.operations;

import app.waymark.base.AuditLog;
import app.waymark.operations.backup.Backups;
import app.waymark.security.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Backups, for admins: which were made, and one now. A backup holds everything about everybody, so that it stays on the
 * server: nobody can download it from here.
 */
@Service
public class BackupService {

    private static final Logger log = LoggerFactory.getLogger(BackupService.class);
    private static final int SHOWN = 20;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'waymark-'yyyyMMdd-HHmmss'.zip'").withZone(ZoneOffset.UTC);

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final JobLock jobs;
    private final TaskExecutor background;
    private final AuditLog audit;
    private final Clock clock;
    private final Path directory;

    BackupService(
            DataSource dataSource,
            JdbcClient jdbc,
            JobLock jobs,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            AuditLog audit,
            Clock clock,
            @Value("${waymark.backup-dir:${waymark.data.dir:.data}/backups}") Path directory) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.background = background;
        this.audit = audit;
        this.clock = clock;
        this.directory = directory;
    }

    /**
     * A backup that has been or is being made.
     *
     * @param endedAt null while it is being made, and for good when the server was lost meanwhile
     * @param file where it was written, on the server that made it
     * @param tablesDone of {@code tables}, while it is being made
     * @param sha256 of the whole file, or null where it is not known
     * @param failure the kind of error, or null
     */
    public record BackupRow(
            Instant startedAt,
            @Nullable Instant endedAt,
            String file,
            int tables,
            int tablesDone,
            long rows,
            long bytes,
            @Nullable String sha256,
            @Nullable String failure) {}

    /** The last backups, newest first. */
    public List<BackupRow> backups(Actor actor) {
        Settings.requireAdmin(actor);
        return jdbc.sql("""
                        select started_at, ended_at, file, tables, tables_done, row_count, bytes, sha256, failure
                        from backup_run order by started_at desc limit :shown
                        """)
                .param("shown", SHOWN)
                .query((row, n) -> {
                    var ended = row.getTimestamp("ended_at");
                    return new BackupRow(
                            row.getTimestamp("started_at").toInstant(),
                            ended == null ? null : ended.toInstant(),
                            row.getString("file"),
                            row.getInt("tables"),
                            row.getInt("tables_done"),
                            row.getLong("row_count"),
                            row.getLong("bytes"),
                            row.getString("sha256"),
                            row.getString("failure"));
                })
                .list();
    }

    /** Where backups that are made from here go, on the server that makes them. */
    public Path directory(Actor actor) {
        Settings.requireAdmin(actor);
        return directory.toAbsolutePath().normalize();
    }

    /** Begins a backup in the background, unless one is being made from here or elsewhere. */
    public void begin(Actor actor) {
        Path target = directory(actor).resolve(NAME.format(clock.instant()));
        audit.record(actor.personId(), "backup.make", target.getFileName().toString());
        background.execute(() -> jobs.runUnlessRunning("operations.backup", () -> make(target)));
    }

    private void make(Path target) {
        try {
            Files.createDirectories(target.getParent());
            log.info(Backups.make(dataSource, target));
        } catch (IOException | SQLException e) {
            log.error("The backup {} could not be made: {}", target, e.getMessage());
        }
    }
}
