package app.waymark.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** A data directory that any user may enter, deleted with whatever still runs in it. */
final class DataDirectory implements AutoCloseable {

    private static final Path UNPACKED = unpackOnce();

    final Path path;

    DataDirectory() throws IOException {
        path = Files.createTempDirectory("waymark-data-").toRealPath();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The home in it, with the programs already unpacked, which would take two seconds each time. */
    PostgresHome home() throws IOException {
        PostgresHome home = PostgresHome.in(path, user(), null);
        if (!Files.exists(home.binaries())) {
            CommandResult copy = CommandResult.of(
                    java.util.List.of(
                            "cp", "-al", UNPACKED.toString(), home.binaries().toString()),
                    path);
            if (!copy.succeeded()) {
                throw new IOException(copy.output());
            }
        }
        return home;
    }

    OperatingSystemUser user() {
        return OperatingSystemUser.choose(path.resolve("postgres-18/data"), null);
    }

    EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(home(), user());
    }

    PostgresRoles roles() {
        return new PostgresRoles(new PostgresHome(path.resolve("postgres-18")));
    }

    private static Path unpackOnce() {
        try {
            Path shared = Files.createTempDirectory("waymark-binaries-").toRealPath();
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
            PostgresHome home = new PostgresHome(shared);
            PostgresBinaries.in(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(shared)));
            return home.binaries();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        PostmasterPid running = PostmasterPid.read(path.resolve("postgres-18/data"));
        if (running != null && running.isPostgresOf(path.resolve("postgres-18/data"))) {
            ProcessHandle.of(running.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        delete(path);
    }

    private static void delete(Path root) {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.deleteIfExists(path);
                } catch (IOException _) {
                    // a killed PostgreSQL may still be leaving
                }
            });
        } catch (IOException | java.io.UncheckedIOException _) {
            // likewise
        }
    }
}
