package app.waymark.operations.postgres;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the bundled PostgreSQL before the application context, unless a database is configured
 * ({@code spring.datasource.url}) or this one is not wanted ({@code waymark.database.embedded=false}).
 *
 * <p>It runs last among the initializers, so that whatever a test configures is known, and its server is the first thing
 * the context knows how to destroy, so it is destroyed last: after the connection pool.
 */
final class EmbeddedPostgresInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String URL = "spring.datasource.url";
    private static final String USERNAME = "spring.datasource.username";
    private static final String PASSWORD = "spring.datasource.password";
    private static final String DATA_DIRECTORY = "waymark.data.dir";
    private static final String DEFAULT_DATA_DIRECTORY = ".data";
    private static final Path SYSTEM_DATA_DIRECTORY = Path.of("/var/lib/waymark");

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getProperty(URL, "").isBlank()
                && environment.getProperty("waymark.database.embedded", Boolean.class, true)) {
            start(context, environment);
        }
    }

    private static void start(ConfigurableApplicationContext context, ConfigurableEnvironment environment) {
        Path dataDirectory = Path.of(environment.getProperty(DATA_DIRECTORY, DEFAULT_DATA_DIRECTORY));
        OperatingSystemUser user = OperatingSystemUser.choose(
                dataDirectory.resolve("postgres-" + PostgresHome.MAJOR).resolve("data"),
                environment.getProperty("waymark.database.osuser"));
        PostgresHome home = PostgresHome.in(
                dataDirectory, user, environment.containsProperty(DATA_DIRECTORY) ? null : SYSTEM_DATA_DIRECTORY);
        if (environment.getProperty("waymark.database.share", Boolean.class, false)) {
            Integer port = EmbeddedPostgres.portOfRunning(home);
            if (port != null) {
                configure(
                        environment,
                        EmbeddedPostgres.url(port),
                        PostgresRoles.APPLICATION,
                        new PostgresRoles(home).password(PostgresRoles.APPLICATION));
                return;
            }
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.claim(home, user);
        if (context.getBeanFactory() instanceof DefaultSingletonBeanRegistry registry) {
            registry.registerDisposableBean("embeddedPostgres", postgres::close);
        }
        // for a context that fails before it can destroy anything
        SpringApplication.getShutdownHandlers().add(postgres::close);
        environment.getPropertySources().addFirst(new StartingDatabase(postgres));
    }

    private static void configure(ConfigurableEnvironment environment, String url, String username, String password) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "runningPostgres", Map.of(URL, url, USERNAME, username, PASSWORD, password)));
    }

    /**
     * The address of a database that starts while the application context is being prepared. Whoever asks for the
     * address, which is whoever makes the connection pool, waits until the database is there.
     */
    private static final class StartingDatabase extends EnumerablePropertySource<CompletableFuture<EmbeddedPostgres>> {

        StartingDatabase(EmbeddedPostgres postgres) {
            super(
                    "embeddedPostgres",
                    CompletableFuture.supplyAsync(postgres::open, task -> new Thread(task, "postgres-start").start()));
        }

        @Override
        public String[] getPropertyNames() {
            return new String[] {URL, USERNAME, PASSWORD};
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case URL -> started().url();
                case USERNAME -> started().username();
                case PASSWORD -> started().password();
                default -> null;
            };
        }

        private EmbeddedPostgres started() {
            try {
                return getSource().join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof PostgresRefusal refusal) {
                    throw refusal;
                }
                throw e;
            }
        }
    }
}
