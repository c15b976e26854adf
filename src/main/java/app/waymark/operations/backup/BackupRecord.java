package app.waymark.operations.backup;

import app.waymark.base.Ids;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down that a backup is being made, how far it is, and how it ended. A backup is made even where that fails: the
 * database may be of an older version that keeps no such record.
 */
final class BackupRecord implements BackupProgress {

    private static final Logger log = LoggerFactory.getLogger(BackupRecord.class);

    private final JdbcClient jdbc;
    private final UUID id = Ids.next();
    private final String file;
    private boolean begun;

    BackupRecord(DataSource dataSource, String file) {
        this.jdbc = JdbcClient.create(dataSource);
        this.file = file;
    }

    /** After the snapshot has been taken, so that a backup does not hold its own unfinished record. */
    @Override
    public void table(int done, int of) {
        write(() -> note(done, of));
    }

    private void note(int done, int of) {
        if (begun) {
            jdbc.sql("update backup_run set tables_done = :done where id = :id")
                    .param("done", done)
                    .param("id", id)
                    .update();
            return;
        }
        begun = true;
        jdbc.sql("insert into backup_run (id, file, tables, tables_done) values (:id, :file, :tables, :done)")
                .param("id", id)
                .param("file", file)
                .param("tables", of)
                .param("done", done)
                .update();
    }

    /** @param sha256 of the whole file */
    void end(long rows, long bytes, String sha256) {
        write(() -> finish(rows, bytes, sha256, null));
    }

    /** @param failure the kind of error, never its text */
    void fail(String failure) {
        write(() -> finish(0, 0, null, failure));
    }

    private static void write(Runnable work) {
        try {
            work.run();
        } catch (DataAccessException e) {
            log.debug("A backup could not be written down: {}", e.getMessage());
        }
    }

    private void finish(long rows, long bytes, @Nullable String sha256, @Nullable String failure) {
        jdbc.sql("""
                        insert into backup_run (id, file, ended_at, row_count, bytes, sha256, failure)
                        values (:id, :file, clock_timestamp(), :rows, :bytes, :sha256, :failure)
                        on conflict (id) do update set ended_at = excluded.ended_at,
                            row_count = excluded.row_count, bytes = excluded.bytes, sha256 = excluded.sha256, failure = excluded.failure
                        """)
                .param("id", id)
                .param("file", file)
                .param("rows", rows)
                .param("bytes", bytes)
                .param("sha256", sha256)
                .param("failure", failure)
                .update();
    }
}
