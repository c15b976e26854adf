package app.waymark.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes backups and writes down that they were made. */
public final class Backups {

    private Backups() {}

    /**
     * Writes a backup.
     *
     * @param file must not exist
     * @return what to tell the person
     * @throws BackupRefusal if it does exist, or if the database has never been migrated
     */
    public static String make(DataSource dataSource, Path file) throws SQLException, IOException {
        var record = new BackupRecord(dataSource, file.toString());
        try {
            BackupManifest manifest = new Backup(dataSource).to(file, record);
            String sha256 = FileChecksum.of(file);
            record.end(manifest.rows(), Files.size(file), sha256);
            return "Backed up %,d rows in %d tables (schema version %s) to %s%nSHA-256 of the file: %s"
                    .formatted(manifest.rows(), manifest.tables().size(), manifest.schemaVersion(), file, sha256);
        } catch (SQLException | IOException e) {
            record.fail(e.getClass().getSimpleName());
            throw e;
        }
    }
}
