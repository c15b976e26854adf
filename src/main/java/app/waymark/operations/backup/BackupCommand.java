package app.waymark.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Entry point of {@code script/backup}. */
final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] arguments) {
        System.exit(DatabaseCommand.run(
                "Usage: script/backup FILE\nWrites everything in the database to FILE, a zip file that must not exist.",
                BackupCommand::backUp,
                arguments));
    }

    private static String backUp(DataSource dataSource, List<String> migrations, Path file)
            throws SQLException, IOException {
        return Backups.make(dataSource, file);
    }
}
