package app.waymarkbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Runs the sections named on the command line, or all of them, and prints figures with the goals beside them. */
@SuppressWarnings("SystemOut")
public final class Bench {

    private static final List<String> SECTIONS =
            List.of("start", "engine", "page", "answer", "recalibration", "load", "team");

    private Bench() {}

    public static void main(String[] arguments) {
        int status = 1;
        try {
            run(arguments);
            status = 0;
        } catch (Exception e) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, e);
        }
        // threads of the browser and of HTTP clients would keep the process alive
        System.exit(status);
    }

    private static void run(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        int at = words.indexOf("--json");
        Path json = null;
        if (at >= 0) {
            json = Path.of(words.get(at + 1));
            words.subList(at, at + 2).clear();
        }
        Set<String> wanted = new LinkedHashSet<>(words.isEmpty() ? SECTIONS : words);
        if (!SECTIONS.containsAll(wanted)) {
            throw new IllegalArgumentException("Sections: " + String.join(", ", SECTIONS));
        }
        var figures = new Figures();
        if (wanted.remove("start")) {
            StartSection.measure(figures);
        }
        if (wanted.remove("engine")) {
            EngineSection.measure(figures);
        }
        if (!wanted.isEmpty()) {
            inside(figures, wanted);
        }
        if (json != null) {
            Files.writeString(
                    json, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(figures.all()));
        }
    }

    /** Sections that need the application in this process, on its own PostgreSQL with durable commits. */
    private static void inside(Figures figures, Set<String> wanted) throws Exception {
        Path data = Files.createTempDirectory("waymark-bench");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(BenchApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=warn",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--waymark.data.dir=" + data.resolve("data"))) {
            int port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
            if (wanted.contains("page")) {
                PageSection.measure(figures, port);
            }
            if (wanted.contains("answer")) {
                AnswerSection.measure(figures, application);
            }
            if (wanted.contains("recalibration")) {
                RecalibrationSection.measure(figures, application);
            }
            if (wanted.contains("load")) {
                LoadSection.measure(figures, port);
            }
            if (wanted.contains("team")) {
                TeamSection.measure(figures, application);
            }
        }
    }
}
