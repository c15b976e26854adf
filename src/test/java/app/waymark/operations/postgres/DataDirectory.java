package app.waymark.operations.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** A data directory that any user may enter, deleted with whatever still runs in it. */
final class DataDirectory implements AutoCloseable {

    private static final Path TEMPLATE = makeTemplate();

    final Path path;

    DataDirectory() throws IOException {
        path = createDirectory();
    }

    /** An empty home, with the programs already unpacked, which would take two seconds each time. */
    PostgresHome emptyHome() throws IOException {
        PostgresHome home = PostgresHome.in(path, user(), null);
        if (!Files.exists(home.binaries())) {
            Files.createSymbolicLink(home.binaries(), TEMPLATE.resolve("postgres-18/binaries"));
        }
        return home;
    }

    /** A home in which a database has been made. */
    PostgresHome home() throws IOException {
        PostgresHome home = emptyHome();
        if (!home.isInitialized()) {
            for (String part : List.of("data", "postgres.password", "waymark.password")) {
                copy(TEMPLATE.resolve("postgres-18").resolve(part), home.path());
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

    private static Path createDirectory() throws IOException {
        Path directory = Files.createTempDirectory("waymark-data-").toRealPath();
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        return directory;
    }

    private static Path makeTemplate() {
        try {
            Path template = createDirectory();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(template)));
            OperatingSystemUser user = OperatingSystemUser.choose(template.resolve("postgres-18/data"), null);
            EmbeddedPostgres.start(PostgresHome.in(template, user, null), user).close();
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path into) throws IOException {
        CommandResult copy = CommandResult.of(List.of("cp", "-a", from.toString(), into.toString()), into);
        if (!copy.succeeded()) {
            throw new IOException(copy.output());
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
        } catch (IOException | UncheckedIOException _) {
            // likewise
        }
    }
}
