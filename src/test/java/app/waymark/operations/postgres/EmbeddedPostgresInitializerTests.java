package app.waymark.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class EmbeddedPostgresInitializerTests {

    private DataDirectory directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = new DataDirectory();
        directory.home();
    }

    @AfterEach
    void removeDirectory() {
        directory.close();
    }

    @Test
    void bringsADatabaseWhenNoneIsConfiguredAndTakesItAwayAfterThePool() throws Exception {
        try (var context = run();
                Connection connection = context.getBean(DataSource.class).getConnection()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("waymark");
        }
        assertThat(PostmasterPid.read(directory.path.resolve("postgres-18/data")))
                .isNull();
    }

    @Test
    void staysAwayWhenADatabaseIsConfigured() {
        try (var context = run("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/elsewhere")) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .endsWith("/elsewhere");
        }
        assertThat(directory.path.resolve("postgres-18/postgres.log")).doesNotExist();
    }

    @Test
    void staysAwayWhenItIsNotWanted() {
        try (var context = run("--waymark.database.embedded=false", "--spring.datasource.name=none")) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .isNull();
        }
    }

    @Test
    void sharesTheDatabaseOfARunningApplicationWhenAskedTo() throws Exception {
        try (var postgres = directory.start();
                var context = run("--waymark.database.share=true")) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.url"))
                    .isEqualTo(postgres.url());
            try (Connection connection = context.getBean(DataSource.class).getConnection()) {
                assertThat(connection.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void endsTheApplicationWithAnExplanationWhenTheDatabaseMustNotRun() throws Exception {
        directory.start().close();
        Files.writeString(
                directory.path.resolve("postgres-18/data/postgresql.conf"),
                "\nfsync = off\n",
                StandardOpenOption.APPEND);
        try (var refused = SupervisingProcess.start(directory.path)) {
            assertThat(refused.process.waitFor()).isEqualTo(1);
            assertThat(String.join("\n", refused.output))
                    .contains("could lose what it has confirmed: fsync is off")
                    .contains("Remove these settings")
                    .doesNotContain("\tat ");
        }
        assertThat(PostmasterPid.read(directory.path.resolve("postgres-18/data")))
                .isNull();
    }

    private ConfigurableApplicationContext run(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--waymark.data.dir=" + directory.path;
        return new SpringApplicationBuilder(SupervisingProcess.Application.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties("spring.main.lazy-initialization=true")
                .run(all);
    }
}
