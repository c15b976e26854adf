package app.waymark.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code script/restore}. */
final class RestoreCommand {

    private RestoreCommand() {}

    private static final String SHA256 = "--sha256=";

    public static void main(String[] arguments) {
        @Nullable
        String sha256 = Stream.of(arguments)
                .filter(argument -> argument.startsWith(SHA256))
                .map(argument -> argument.substring(SHA256.length()))
                .findFirst()
                .orElse(null);
        System.exit(DatabaseCommand.run(
                "Usage: script/restore FILE [--sha256=SUM]\nReads a backup into an empty database; with the SHA-256 of"
                        + " the file that script/backup printed,\nonly if it is still that file.",
                (dataSource, migrations, file) -> restore(new Restore(dataSource, migrations), file, sha256),
                arguments));
    }

    private static String restore(Restore restore, Path file, @Nullable String sha256)
            throws SQLException, IOException {
        BackupManifest manifest = sha256 == null ? restore.from(file) : restore.from(file, sha256);
        return "Restored %,d rows in %d tables (schema version %s) from %s; counts and checksums are equal"
                .formatted(manifest.rows(), manifest.tables().size(), manifest.schemaVersion(), file);
    }
}
