package app.waymark.operations.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTests {

    private DataDirectory directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = new DataDirectory();
    }

    @AfterEach
    void removeDirectory() {
        directory.close();
    }

    @Test
    void givesTheApplicationARoleWithoutSuperpowers() throws Exception {
        try (var postgres = directory.start();
                Connection connection = connect(postgres)) {
            assertThat(one(
                            connection,
                            "select current_user || ' ' || rolsuper || ' ' || rolcreatedb || ' ' ||"
                                    + " rolcreaterole from pg_roles where rolname = current_user"))
                    .isEqualTo("waymark false false false");
            assertThat(one(connection, "show server_version")).startsWith(PostgresHome.MAJOR + ".");
            assertThat(one(
                            connection,
                            "select datlocale || ' ' || datlocprovider::text from pg_database"
                                    + " where datname = current_database()"))
                    .isEqualTo("C.UTF-8 b");
        }
    }

    @Test
    void listensToThisMachineOnlyAndAsksForAPassword() throws Exception {
        try (var postgres = directory.start()) {
            try (Connection superuser = directory.roles().connectAsSuperuser(port(postgres))) {
                assertThat(one(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(one(superuser, "show unix_socket_directories")).isEmpty();
                assertThat(one(superuser, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
                        .isEqualTo("scram-sha-256");
                assertThat(one(
                                superuser,
                                "select string_agg(distinct left(rolpassword, 13), ' ') from pg_authid"
                                        + " where rolcanlogin"))
                        .isEqualTo("SCRAM-SHA-256");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "waymark", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(directory.path.resolve("postgres-18/waymark.password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            assertThat(Files.getPosixFilePermissions(directory.path.resolve("postgres-18/data")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void keepsItsDataWhenStartedAgain() throws Exception {
        try (var postgres = directory.start()) {
            write(postgres, "kept");
        }
        assertThat(PostmasterPid.read(data())).isNull();
        try (var postgres = directory.start()) {
            assertThat(read(postgres)).isEqualTo("kept");
        }
    }

    @Test
    void takesOverTheServerOfAKilledApplication() throws Exception {
        directory.home();
        PostmasterPid orphan;
        try (var killed = SupervisingProcess.start(directory.path)) {
            orphan = running();
            killed.kill();
        }
        assertThat(running()).isEqualTo(orphan);
        try (var postgres = directory.start()) {
            assertThat(running()).isEqualTo(orphan);
            assertThat(port(postgres)).isEqualTo(orphan.port());
            write(postgres, "works");
        }
        assertThat(orphan.isPostgresOf(data())).isFalse();
    }

    @Test
    void restartsATakenOverServerThatIsKilled() throws Exception {
        directory.home();
        try (var killed = SupervisingProcess.start(directory.path)) {
            killed.kill();
        }
        try (var postgres = directory.start()) {
            write(postgres, "kept");
            kill(running());
            awaitAnswer(postgres, "kept");
        }
    }

    @Test
    void replacesAnOrphanThatDoesNotKnowOurPassword() throws Exception {
        directory.home();
        PostmasterPid orphan;
        try (var killed = SupervisingProcess.start(directory.path)) {
            orphan = running();
            killed.kill();
        }
        Files.writeString(directory.path.resolve("postgres-18/postgres.password"), "another");
        try (var postgres = directory.start()) {
            assertThat(running().pid()).isNotEqualTo(orphan.pid());
            write(postgres, "works");
        }
    }

    @Test
    void restartsAKilledServerOnTheSamePortWithWhatItHadConfirmed() throws Exception {
        try (var postgres = directory.start()) {
            int port = port(postgres);
            write(postgres, "confirmed");
            PostmasterPid before = running();
            kill(before);
            awaitAnswer(postgres, "confirmed");
            assertThat(port(postgres)).isEqualTo(port);
            assertThat(running().pid()).isNotEqualTo(before.pid());
        }
    }

    @Test
    void stopsWithAnApplicationThatIsToldToEnd() throws Exception {
        directory.home();
        try (var application = SupervisingProcess.start(directory.path)) {
            PostmasterPid server = running();
            application.terminate();
            assertThat(server.isPostgresOf(data())).isFalse();
            assertThat(String.join("\n", application.output))
                    .containsSubsequence("Shutdown completed", "PostgreSQL has stopped");
        }
        assertThat(Files.readString(directory.path.resolve("postgres-18/postgres.log")))
                .contains("received fast shutdown request")
                .contains("database system is shut down");
    }

    @Test
    void refusesASecondApplicationInTheSameDirectory() throws Exception {
        try (var postgres = directory.start()) {
            assertThatThrownBy(directory::start)
                    .isInstanceOf(PostgresRefusal.class)
                    .hasMessageContaining("in use by another Waymark (process "
                            + ProcessHandle.current().pid() + ")");
            try (var second = SupervisingProcess.start(directory.path)) {
                assertThat(second.process.waitFor()).isEqualTo(1);
                assertThat(String.join("\n", second.output))
                        .contains("is in use by another Waymark (process "
                                + ProcessHandle.current().pid() + ")")
                        .contains("WAYMARK_DATA_DIR=/another/directory")
                        .doesNotContain("\tat ");
            }
            write(postgres, "undisturbed");
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(directory.path.resolve("postgres-17/data"));
        var refusal = catchThrowableOfType(PostgresRefusal.class, directory::start);
        assertThat(refusal).hasMessageContaining("written by PostgreSQL 17");
        assertThat(refusal.action()).contains("script/backup").contains("script/restore");
        assertThat(directory.path.resolve("postgres-18")).doesNotExist();
    }

    @Test
    void refusesADirectoryWhoseContentsAreOfAnotherMajorVersion() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("PG_VERSION"), "19\n");
        assertThatThrownBy(directory::start)
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("written by PostgreSQL 19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void refusesSettingsUnderWhichAConfirmedAnswerCouldBeLost(String setting) throws Exception {
        directory.start().close();
        Files.writeString(data().resolve("postgresql.conf"), "\n" + setting + " = off\n", StandardOpenOption.APPEND);
        var refusal = catchThrowableOfType(PostgresRefusal.class, directory::start);
        assertThat(refusal).hasMessageContaining(setting + " is off (set by configuration file)");
        assertThat(refusal.action()).contains("postgresql.conf");
        assertThat(PostmasterPid.read(data())).isNull();
    }

    @Test
    void refusesWeakSettingsOfTheApplicationsOwnRole() throws Exception {
        try (var postgres = directory.start();
                Connection superuser = directory.roles().connectAsSuperuser(port(postgres));
                Statement statement = superuser.createStatement()) {
            statement.execute("alter role waymark set synchronous_commit = off");
        }
        assertThatThrownBy(directory::start)
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("synchronous_commit is off (set by user)");
    }

    @Test
    void saysWhyPostgresDoesNotStart() throws Exception {
        directory.start().close();
        Files.writeString(data().resolve("postgresql.conf"), "\nno_such_setting = 1\n", StandardOpenOption.APPEND);
        assertThatThrownBy(directory::start)
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
    }

    @Test
    void startsAfterAnInterruptedFirstStart() throws Exception {
        PostgresHome home = directory.emptyHome();
        Files.createDirectories(home.path().resolve("data.part/base"));
        Files.createDirectories(home.binaries().resolve("0badc0de.part/bin"));
        Files.writeString(home.path().resolve("initdb.password"), "left behind");
        try (var postgres = EmbeddedPostgres.start(home, directory.user())) {
            write(postgres, "works");
        }
        assertThat(home.path().resolve("initdb.password")).doesNotExist();
        assertThat(home.path().resolve("data.part")).doesNotExist();
    }

    @Test
    void ignoresThePidFileOfAProcessThatIsNotPostgres() throws Exception {
        directory.start().close();
        Files.writeString(
                data().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data() + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        assertThat(running().isPostgresOf(data())).isFalse();
    }

    @Test
    void stepsDownFromRoot() throws Exception {
        assumeRoot();
        try (var postgres = directory.start()) {
            write(postgres, "works");
            assertThat(Files.getAttribute(
                            Path.of("/proc", Long.toString(running().pid())), "unix:uid"))
                    .isNotEqualTo(0)
                    .isEqualTo(Files.getAttribute(data(), "unix:uid"));
            assertThat(Files.readString(Path.of("/proc", Long.toString(running().pid()), "environ")))
                    .doesNotContain("JAVA")
                    .doesNotContain("HOME");
        }
    }

    @Test
    void saysThatItsUserCannotReachADirectoryThatAPersonChose() throws Exception {
        assumeRoot();
        Path hidden = hiddenDirectory();
        assertThatThrownBy(() -> PostgresHome.in(hidden, directory.user(), null))
                .isInstanceOf(PostgresRefusal.class)
                .hasMessageContaining("cannot reach " + hidden);
    }

    @Test
    void putsTheFilesElsewhereWhenItsUserCannotReachTheDefaultDirectory() throws Exception {
        assumeRoot();
        Path hidden = hiddenDirectory();
        Path elsewhere = directory.path.resolve("elsewhere");
        PostgresHome home = PostgresHome.in(hidden, directory.user(), elsewhere);
        assertThat(home.path().getParent()).isEqualTo(elsewhere);
        assertThat(hidden.resolve("postgres-18")).isSymbolicLink();
        assertThat(PostgresHome.in(hidden, directory.user(), elsewhere)).isEqualTo(home);
        EmbeddedPostgres.start(home, directory.user()).close();
        assertThat(PostgresHome.in(hidden, directory.user(), elsewhere)).isEqualTo(home);
    }

    private Path hiddenDirectory() throws IOException {
        Path closed = Files.createDirectory(directory.path.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        return Files.createDirectory(closed.resolve("data"));
    }

    private static void assumeRoot() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root has somebody to step down to");
    }

    private Path data() {
        return directory.path.resolve("postgres-18/data");
    }

    private PostmasterPid running() {
        PostmasterPid running = PostmasterPid.read(data());
        assertThat(running).isNotNull();
        return running;
    }

    private static void kill(PostmasterPid server) {
        ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
    }

    private static int port(EmbeddedPostgres postgres) {
        return java.net.URI.create(postgres.url().substring("jdbc:".length())).getPort();
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
    }

    private static void write(EmbeddedPostgres postgres, String text) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text text not null)");
            statement.execute("insert into note values ('" + text + "')");
        }
    }

    private static String read(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres)) {
            return one(connection, "select text from note");
        }
    }

    private static void awaitAnswer(EmbeddedPostgres postgres, String text) {
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(read(postgres)).isEqualTo(text));
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
