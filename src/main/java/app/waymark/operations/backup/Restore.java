package app.waymark.operations.backup;

import app.waymark.operations.backup.BackupManifest.TableContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a {@link Backup} into an empty database: brings it to the backup's schema version, loads every table in one
 * transaction, reads all of it back and compares counts and checksums before it commits. If anything is amiss the
 * database is left as empty as it was.
 */
final class Restore {

    private final DataSource dataSource;
    private final List<String> migrations;

    /**
     * Creates a restore.
     *
     * @param migrations where Flyway finds the migrations
     */
    Restore(DataSource dataSource, List<String> migrations) {
        this.dataSource = dataSource;
        this.migrations = List.copyOf(migrations);
    }

    /**
     * Restores a file.
     *
     * @throws BackupRefusal if it is not an undamaged backup of a schema known here, or the database is not empty
     */
    BackupManifest from(Path file) throws SQLException, IOException {
        if (!Files.isRegularFile(file)) {
            throw BackupRefusal.noFile(file);
        }
        try (ZipFile zip = open(file)) {
            BackupManifest manifest = manifest(file, zip);
            refuseNonEmpty();
            Flyway flyway = migrateTo(manifest.schemaVersion());
            boolean loaded = false;
            try {
                load(zip, manifest);
                loaded = true;
                return manifest;
            } finally {
                if (!loaded) {
                    flyway.clean();
                }
            }
        }
    }

    /**
     * Restores a file that has a certain checksum.
     *
     * @param sha256 of the whole file, in hexadecimal
     * @throws BackupRefusal if it has another one, and as above
     */
    BackupManifest from(Path file, String sha256) throws SQLException, IOException {
        if (!Files.isRegularFile(file)) {
            throw BackupRefusal.noFile(file);
        }
        String found = FileChecksum.of(file);
        if (!found.equalsIgnoreCase(sha256.strip())) {
            throw BackupRefusal.otherFile(file, sha256, found);
        }
        return from(file);
    }

    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (java.util.zip.ZipException e) {
            throw BackupRefusal.notABackup(file, String.valueOf(e.getMessage()));
        }
    }

    private static BackupManifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw BackupRefusal.notABackup(file, "it has no " + BackupManifest.ENTRY);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = JsonMapper.shared().readValue(in, BackupManifest.class);
            if (manifest.format() != BackupManifest.FORMAT) {
                throw BackupRefusal.notABackup(file, "its format is " + manifest.format());
            }
            return manifest;
        } catch (JacksonException e) {
            throw BackupRefusal.notABackup(file, "its " + BackupManifest.ENTRY + " cannot be read");
        }
    }

    private void refuseNonEmpty() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<String> found = new Schema(connection).everything();
            if (!found.isEmpty()) {
                throw BackupRefusal.notEmpty(
                        found.stream().limit(5).collect(Collectors.joining(", ")) + (found.size() > 5 ? ", …" : ""));
            }
        }
    }

    private Flyway migrateTo(String version) {
        FluentConfiguration configuration =
                Flyway.configure().dataSource(dataSource).locations(migrations.toArray(String[]::new));
        MigrationVersion target = MigrationVersion.fromVersion(version);
        if (Arrays.stream(configuration.load().info().all()).noneMatch(known -> target.equals(known.getVersion()))) {
            throw BackupRefusal.unknownSchema(version);
        }
        Flyway flyway = configuration.target(target).cleanDisabled(false).load();
        flyway.migrate();
        return flyway;
    }

    private void load(ZipFile zip, BackupManifest manifest) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                load(connection, zip, manifest);
                connection.commit();
            } finally {
                connection.rollback();
            }
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        }
    }

    private static void load(Connection connection, ZipFile zip, BackupManifest manifest)
            throws SQLException, IOException {
        var schema = new Schema(connection);
        List<Schema.Table> tables = schema.tables();
        refuseOtherTables(tables, manifest);
        List<Schema.Obstacle> obstacles = schema.obstacles();
        for (Schema.Obstacle obstacle : obstacles) {
            execute(connection, obstacle.takeAway());
        }
        if (!tables.isEmpty()) {
            // whatever the migrations put there is in the backup, or was deleted on purpose
            execute(
                    connection,
                    "truncate "
                            + tables.stream()
                                    .map(table -> TableCopy.quote(table.name()))
                                    .collect(Collectors.joining(", ")));
        }
        var copy = new TableCopy(connection);
        for (TableContent content : manifest.tables()) {
            loadTable(copy, zip, content);
        }
        setSequences(connection, manifest.sequences());
        execute(connection, "set constraints all immediate");
        for (Schema.Obstacle obstacle : obstacles) {
            execute(connection, obstacle.putBack());
        }
        for (Schema.Table table : tables) {
            TableContent readBack = copy.out(table, OutputStream.nullOutputStream());
            if (!manifest.tables().contains(readBack)) {
                throw BackupRefusal.damaged("the table " + table.name() + " reads back differently");
            }
        }
    }

    private static void refuseOtherTables(List<Schema.Table> tables, BackupManifest manifest) {
        Map<String, List<String>> there = new TreeMap<>();
        tables.forEach(table -> there.put(table.name(), table.columns()));
        Map<String, List<String>> wanted = new TreeMap<>();
        manifest.tables().forEach(table -> wanted.put(table.name(), table.columns()));
        if (!there.equals(wanted)) {
            throw BackupRefusal.otherTables("it has the tables " + wanted + ", the schema has " + there);
        }
    }

    private static void loadTable(TableCopy copy, ZipFile zip, TableContent content) throws SQLException, IOException {
        ZipEntry entry = zip.getEntry(content.entry());
        if (entry == null) {
            throw BackupRefusal.damaged(content.entry() + " is missing");
        }
        TableContent loaded;
        try (InputStream rows = zip.getInputStream(entry)) {
            loaded = copy.in(content, rows);
        } catch (java.util.zip.ZipException e) {
            throw BackupRefusal.damaged(content.entry() + " cannot be read");
        }
        if (!loaded.equals(content)) {
            throw BackupRefusal.damaged(content.entry() + " has " + loaded.rows() + " rows and the checksum "
                    + loaded.sha256() + " instead of " + content.rows() + " and " + content.sha256());
        }
    }

    private static void setSequences(Connection connection, Map<String, Long> sequences) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("select setval(format('%I.%I', current_schema(), ?)::regclass, ?)")) {
            for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
                set.setString(1, sequence.getKey());
                set.setLong(2, sequence.getValue());
                set.execute();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
