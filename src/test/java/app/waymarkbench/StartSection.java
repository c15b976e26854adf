package app.waymarkbench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** From the command to the first page, on the second and later starts, the bundled PostgreSQL included. */
final class StartSection {

    private static final int STARTS = 5;
    private static final long GIVE_UP_NANOS = 120_000_000_000L;

    private StartSection() {}

    static void measure(Figures figures) throws Exception {
        figures.section("Start");
        Path data = Files.createTempDirectory("waymark-start");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        start(data);
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            seconds[i] = start(data);
        }
        Arrays.sort(seconds);
        figures.add("second start to first page, median of " + STARTS, seconds[STARTS / 2], "s", "<= 3");
        figures.add("second start to first page, slowest", seconds[STARTS - 1], "s", "");
    }

    private static double start(Path data) throws Exception {
        int port = freePort();
        var builder = new ProcessBuilder(
                        "script/server",
                        "--port",
                        Integer.toString(port),
                        "--data-dir",
                        data.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
        long begin = System.nanoTime();
        Process server = builder.start();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .build();
            while (!serves(http, page)) {
                if (System.nanoTime() - begin > GIVE_UP_NANOS) {
                    throw new IllegalStateException("script/server does not serve");
                }
                LockSupport.parkNanos(10_000_000);
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            server.toHandle().destroy();
            server.waitFor();
        }
    }

    private static boolean serves(HttpClient http, HttpRequest page) throws InterruptedException {
        try {
            return http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
