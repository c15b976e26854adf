package app.waymark.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The application in a process of its own with the PostgreSQL that it brings along, so that both can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "Waymark is ready: ";

    /** The JVM's arguments for a built application; empty for the classes that are being tested. */
    private static final String BUILT = System.getProperty("waymark.faults.server", "");

    private final Path data;
    private final int port;
    private Process process;

    private ServerProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts one on an empty data directory and waits until it serves. */
    static ServerProcess start(Path data) throws IOException {
        int port = freePort();
        var server = new ServerProcess(data, port, launch(data, port));
        server.waitUntilReady();
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path data, int port) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(BUILT.isEmpty() ? classesOfThisTest() : BUILT.split(" ")));
        command.addAll(List.of(
                "--vaadin.productionMode=true",
                "--server.port=" + port,
                "--management.server.port=0",
                "--waymark.data.dir=" + data));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(Set.of("SPRING_DATASOURCE_URL", "WAYMARK_DATA_DIR"));
        return builder.redirectErrorStream(true).start();
    }

    private static String[] classesOfThisTest() {
        return new String[] {
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "app.waymark.WaymarkApplication"
        };
    }

    private void waitUntilReady() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var log = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains(READY)) {
                Thread.ofVirtual().start(() -> drain(reader));
                return;
            }
            log.append(line).append('\n');
        }
        throw new IllegalStateException("The server ended before it was ready:\n" + log);
    }

    private static void drain(BufferedReader reader) {
        try {
            reader.lines().forEach(line -> {});
        } catch (UncheckedIOException e) {
            // the process has been killed: nothing more is to be read
        }
    }

    int port() {
        return port;
    }

    /** {@code kill -9} of the server; its PostgreSQL stays behind as an orphan. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException {
        process = launch(data, port);
        waitUntilReady();
    }

    /** {@code kill -9} of the database's first process; the server is to bring it back by itself. */
    void killDatabase() {
        databaseProcess().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> databaseProcess() {
        try (Stream<Path> files = Files.walk(data, 4)) {
            return files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .flatMap(ServerProcess::firstLine)
                    .flatMap(ProcessHandle::of);
        } catch (IOException | UncheckedIOException e) {
            // it is being restarted at this moment
            return Optional.empty();
        }
    }

    private static Optional<Long> firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stops both in good order. */
    @Override
    public void close() {
        process.toHandle().destroy();
        process.onExit().join();
    }
}
