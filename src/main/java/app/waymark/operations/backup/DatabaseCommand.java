package app.waymark.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application as a command: it reads the same configuration and finds the same database as the server, but serves
 * nothing. With the bundled PostgreSQL it uses the one of a running server, or else starts it for as long as it takes.
 */
final class DatabaseCommand {

    private DatabaseCommand() {}

    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Configuration {}

    /** What a command does with the database and the file; returns what to tell the person. */
    @FunctionalInterface
    interface Work {
        String run(DataSource dataSource, List<String> migrations, Path file) throws SQLException, IOException;
    }

    /**
     * Runs a command.
     *
     * @param arguments the file, then Spring properties ({@code --name=value})
     * @return exit code of the process
     */
    @SuppressWarnings("SystemOut")
    static int run(String usage, Work work, String... arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("-")) {
            System.err.println(usage);
            return 2;
        }
        var application = new SpringApplicationBuilder(Configuration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(Map.of("logging.level.root", "warn", "waymark.database.share", "true"));
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            String migrations =
                    context.getEnvironment().getProperty("spring.flyway.locations", "classpath:db/migration");
            System.out.println(
                    work.run(context.getBean(DataSource.class), List.of(migrations.split(",")), Path.of(arguments[0])));
            return 0;
        } catch (BackupRefusal e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (SQLException | IOException e) {
            System.err.println("The database or the file failed: " + e.getMessage());
            return 1;
        }
    }
}
