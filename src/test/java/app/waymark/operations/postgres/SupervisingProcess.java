package app.waymark.operations.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;

/** An application in a process of its own, so that it can be killed; it has a database and nothing else. */
final class SupervisingProcess implements AutoCloseable {

    private static final String READY = "supervising process is ready";

    final Process process;
    final List<String> output = new ArrayList<>();
    private final BufferedReader reader;

    private SupervisingProcess(Process process) {
        this.process = process;
        this.reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Application {}

    @SuppressWarnings("SystemOut")
    static final class Main {

        private Main() {}

        public static void main(String[] args) throws Exception {
            var context = new SpringApplicationBuilder(Application.class)
                    .web(WebApplicationType.NONE)
                    .run(args);
            context.getBean(DataSource.class).getConnection().close();
            System.out.println(READY);
            Thread.sleep(TimeUnit.MINUTES.toMillis(2));
        }
    }

    /** Starts one and waits until it has its database, or has ended. */
    static SupervisingProcess start(Path dataDirectory) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--waymark.data.dir=" + dataDirectory,
                        "--logging.level.com.zaxxer.hikari=info")
                .redirectErrorStream(true)
                .start();
        var supervising = new SupervisingProcess(process);
        supervising.readUntilReady();
        return supervising;
    }

    private void readUntilReady() throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.add(line);
            if (line.equals(READY)) {
                return;
            }
        }
    }

    /** As {@code kill -9} does: nothing of it runs any more, not even its shutdown hooks. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill -TERM}, then waits for the end. */
    void terminate() throws InterruptedException {
        // unlike destroy(), this leaves the output to be read
        process.toHandle().destroy();
        reader.lines().forEach(output::add);
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
