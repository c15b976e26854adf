package app.waymark.operations.postgres;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One PostgreSQL server process and its data directory: makes, starts and stops it. Not safe for concurrent use. */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration POLL = Duration.ofMillis(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Duration SAY_SO_EVERY = Duration.ofSeconds(5);
    private static final long LOG_SIZE_LIMIT = 5_000_000;

    private final PostgresHome home;
    private final PostgresBinaries binaries;
    private final OperatingSystemUser user;
    private @Nullable Process child;
    private @Nullable PostmasterPid orphan;

    PostgresServer(PostgresHome home, PostgresBinaries binaries, OperatingSystemUser user) {
        this.home = home;
        this.binaries = binaries;
        this.user = user;
    }

    /** Makes the data directory: all of it, or nothing that a later start would take for one. */
    void initialize(String superuser, String password) {
        Path part = home.data().resolveSibling("data.part");
        Path passwordFile = home.path().resolve("initdb.password");
        try {
            deleteTree(part);
            Files.createDirectory(part);
            if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            }
            user.own(part);
            Files.deleteIfExists(passwordFile);
            PostgresRoles.writeSecret(passwordFile, password);
            user.own(passwordFile);
            CommandResult initdb = run(
                    "initdb",
                    "--pgdata=" + part,
                    "--username=" + superuser,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--data-checksums",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions");
            if (!initdb.succeeded()) {
                throw PostgresRefusal.failed("PostgreSQL could not make the data directory " + part, initdb.output());
            }
            Files.move(part, home.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw PostgresRefusal.failed("The data directory " + home.data() + " cannot be made", e);
        } finally {
            try {
                Files.deleteIfExists(passwordFile);
            } catch (IOException e) {
                log.warn("{} could not be deleted", passwordFile, e);
            }
        }
    }

    /** Starts PostgreSQL and returns when it accepts connections, crash recovery included. */
    void start(int port) throws PortTaken {
        PostmasterPid.removeUnreaped(home.data());
        long logStart = rotateLog();
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // in a session of its own, a Ctrl-C at the terminal reaches us but not the database below us
            command.add("/usr/bin/setsid");
        }
        command.addAll(user.command(List.of(
                binaries.program("postgres").toString(), "-D", home.data().toString())));
        command.addAll(PostgresSettings.arguments(port));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()));
        CommandResult.bareEnvironment(builder);
        try {
            Process started = builder.start();
            started.getOutputStream().close();
            orphan = null;
            child = started;
            awaitReady(started, port, logStart);
        } catch (IOException e) {
            throw PostgresRefusal.failed("PostgreSQL cannot be started", e);
        }
    }

    private void awaitReady(Process started, int port, long logStart) throws PortTaken {
        Instant begin = Instant.now();
        Instant nextWord = begin.plus(SAY_SO_EVERY);
        while (true) {
            PostmasterPid pid = PostmasterPid.read(home.data());
            if (pid != null && pid.pid() == started.pid() && pid.ready()) {
                return;
            }
            if (!started.isAlive()) {
                String output = logSince(logStart);
                if (output.contains("Address already in use")) {
                    throw new PortTaken(port);
                }
                throw PostgresRefusal.failed(
                        "PostgreSQL did not start (exit code " + started.exitValue() + ")", output);
            }
            if (Instant.now().isAfter(nextWord)) {
                log.info(
                        "PostgreSQL is still starting, after {} s; it may be recovering from a crash",
                        Duration.between(begin, Instant.now()).toSeconds());
                nextWord = Instant.now().plus(SAY_SO_EVERY);
            }
            pause();
        }
    }

    /** Takes over a server that an earlier Waymark left running. */
    void adopt(PostmasterPid running) {
        child = null;
        orphan = running;
    }

    boolean isAlive() {
        if (child != null) {
            return child.isAlive();
        }
        return orphan != null && orphan.isPostgresOf(home.data());
    }

    /** Ends the server: at first disconnecting its clients, and if that takes too long, at once. */
    void stop() {
        if (!isAlive()) {
            return;
        }
        if (!stop("fast")) {
            log.warn("PostgreSQL did not stop within {} s and is stopped at once", STOP_PATIENCE.toSeconds());
            if (!stop("immediate")) {
                log.error("PostgreSQL still runs in {}", home.data());
            }
        }
    }

    private boolean stop(String mode) {
        CommandResult signal = run("pg_ctl", "stop", "-D", home.data().toString(), "-m", mode, "-W");
        if (!signal.succeeded() && isAlive()) {
            log.warn("PostgreSQL could not be told to stop: {}", signal.output().strip());
        }
        Instant deadline = Instant.now().plus(STOP_PATIENCE);
        while (isAlive()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            pause();
        }
        return true;
    }

    private CommandResult run(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(binaries.program(program).toString()));
        command.addAll(List.of(arguments));
        return CommandResult.of(user.command(command), home.path());
    }

    private long rotateLog() {
        try {
            if (!Files.exists(home.log())) {
                return 0;
            }
            long size = Files.size(home.log());
            if (size < LOG_SIZE_LIMIT) {
                return size;
            }
            Files.move(home.log(), home.log().resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            return 0;
        } catch (IOException e) {
            throw PostgresRefusal.failed("The log " + home.log() + " cannot be written", e);
        }
    }

    private String logSince(long start) {
        try (var file = new RandomAccessFile(home.log().toFile(), "r")) {
            long from = Math.max(start, file.length() - 4_000);
            file.seek(Math.max(0, from));
            byte[] bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(" + home.log() + " cannot be read: " + e.getMessage() + ")";
        }
    }

    /** Waits a moment even when interrupted: half a start or half a stop is worse than a late one. */
    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }

    /** Another process listens on the port that PostgreSQL was given. */
    static final class PortTaken extends Exception {

        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super("port " + port + " is taken");
        }
    }
}
