package app.waymarkjourneys;

import app.waymark.assessment.SimulatedPeople.Kind;
import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets a beginner, an uneven and a strong person take the quiz of every role through the real engine and look at what it
 * leads to in a real browser; writes pictures and one line for each. Fails when the next step of somebody cannot be named
 * from the first screen.
 */
@SuppressWarnings("SystemOut")
public final class Journeys {

    private Journeys() {}

    /**
     * Arguments: {@code --role SLUG}, {@code --to DIR}, {@code --seed S}, {@code --deeper N} steps of ten minutes after the
     * quick look, {@code --theme light|dark}, {@code --stay yes}, {@code --teams yes} for the demo's teams
     * and {@code --curation yes} for its admin instead.
     */
    public static void main(String[] arguments) {
        int status = 2;
        try {
            Map<String, String> options = new HashMap<>();
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                options.put(arguments[i], arguments[i + 1]);
            }
            boolean good = options.containsKey("--teams")
                    ? TeamJourneys.run(options)
                    : options.containsKey("--curation") ? CurationJourneys.run(options) : run(options);
            status = good ? 0 : 1;
        } catch (Exception e) {
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, e);
        }
        // threads of the browser would keep the process alive
        System.exit(status);
    }

    private static boolean run(Map<String, String> options) throws IOException {
        Path data = Files.createTempDirectory("waymark-journeys");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(JourneysApplication.class)
                .run(
                        "--server.port=" + options.getOrDefault("--port", "0"),
                        "--management.server.port=0",
                        "--vaadin.productionMode=true",
                        "--logging.level.root=warn",
                        "--waymark.data.dir=" + data.resolve("data"))) {
            boolean good = journeys(application, options);
            if (options.containsKey("--stay")) {
                System.out.println("Sign in with KIND.ROLE@example.org and \"" + Journey.PASSWORD
                        + "\" on http://localhost:"
                        + application.getEnvironment().getRequiredProperty("local.server.port")
                        + "; Enter ends.");
                int ignored = System.in.read();
            }
            return good;
        }
    }

    private static boolean journeys(ConfigurableApplicationContext application, Map<String, String> options)
            throws IOException {
        Path to = Path.of(options.getOrDefault("--to", "target/journeys"));
        Files.createDirectories(to);
        List<String> roles = application.getBean(CatalogService.class).current().roles().stream()
                .map(Role::slug)
                .filter(role -> role.equals(options.getOrDefault("--role", role)))
                .toList();
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("There is no role " + options.get("--role"));
        }
        long seed = Long.parseLong(options.getOrDefault("--seed", "20261128"));
        List<String> faults = new ArrayList<>();
        for (String role : roles) {
            for (Kind kind : Kind.values()) {
                var journey = new Journey(application, options, to, role, kind);
                System.out.println(journey.go(seed));
                faults.addAll(journey.faults());
            }
        }
        faults.forEach(fault -> System.out.println("NOT SO: " + fault));
        System.out.println(roles.size() * Kind.values().length + " journeys, pictures in " + to + "; "
                + (faults.isEmpty()
                        ? "everybody can name the next step from the first screen, and it is the same everywhere."
                        : faults.size() + " faults."));
        return faults.isEmpty();
    }
}
