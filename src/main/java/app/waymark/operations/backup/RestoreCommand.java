package app.waymark.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Entry point of {@code script/restore}. */
final class RestoreCommand {

    private RestoreCommand() {}

    public static void main(String[] arguments) {
        System.exit(DatabaseCommand.run(
                "Usage: script/restore FILE\nReads a backup into an empty database.",
                RestoreCommand::restore,
                arguments));
    }

    private static String restore(DataSource dataSource, List<String> migrations, Path file)
            throws SQLException, IOException {
        BackupManifest manifest = new Restore(dataSource, migrations).from(file);
        return "Restored %,d rows in %d tables (schema version %s) from %s; counts and checksums are equal"
                .formatted(manifest.rows(), manifest.tables().size(), manifest.schemaVersion(), file);
    }
}
