package app.waymark.operations.backup;

import app.waymark.operations.backup.BackupManifest.TableContent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every table to one zip file, all from the same snapshot, while the application may go on working. The file
 * appears under its name only when it is complete, and only its owner can read it: it holds everything about everybody.
 */
final class Backup {

    private static final int BUFFER = 1 << 16;

    private final DataSource dataSource;

    Backup(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes a backup.
     *
     * @param file must not exist
     * @throws BackupRefusal if it does, or if the database has never been migrated
     */
    BackupManifest to(Path file) throws SQLException, IOException {
        return to(file, (done, of) -> {});
    }

    /** Writes a backup and tells how far it is. */
    BackupManifest to(Path file, BackupProgress progress) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw BackupRefusal.fileExists(file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            BackupManifest manifest = write(part, progress);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BackupManifest write(Path part, BackupProgress progress) throws SQLException, IOException {
        Files.deleteIfExists(part);
        try (Connection connection = dataSource.getConnection();
                FileChannel channel = FileChannel.open(
                        part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(part))) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            BackupManifest manifest = write(connection, zip, progress);
            zip.finish();
            zip.flush();
            channel.force(true);
            connection.rollback();
            return manifest;
        }
    }

    private static BackupManifest write(Connection connection, ZipOutputStream zip, BackupProgress progress)
            throws SQLException, IOException {
        var schema = new Schema(connection);
        String version = schema.version();
        if (version == null) {
            throw BackupRefusal.nothingToBackUp();
        }
        Instant now = Instant.now();
        var copy = new TableCopy(connection);
        List<TableContent> contents = new ArrayList<>();
        List<Schema.Table> tables = schema.tables();
        progress.table(0, tables.size());
        for (Schema.Table table : tables) {
            zip.putNextEntry(new ZipEntry(new TableContent(table.name(), table.columns(), 0, "").entry()));
            contents.add(copy.out(table, new Unclosable(zip)));
            zip.closeEntry();
            progress.table(contents.size(), tables.size());
        }
        var manifest = new BackupManifest(
                BackupManifest.FORMAT, now, version, schema.serverVersion(), contents, schema.sequences());
        zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
        zip.write(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Keeps the zip open when the copy of one table is done. */
    private static final class Unclosable extends OutputStream {

        private final OutputStream out;

        Unclosable(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }
    }
}
