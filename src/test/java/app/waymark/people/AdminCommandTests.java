package app.waymark.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.support.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command line on a database of its own, which the first command brings up to date. */
@ExtendWith(OutputCaptureExtension.class)
class AdminCommandTests {

    private static String database;

    @BeforeAll
    static void a_database() {
        database = TestPostgres.newDatabase();
    }

    private static int run(String... words) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(words),
                        java.util.stream.Stream.of(
                                "--spring.datasource.url=" + database,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres"))
                .toArray(String[]::new);
        return AdminCommand.run(
                file -> file == null ? "typed in blindly" : FirstAdmin.firstLine(Files.readString(file)), arguments);
    }

    @Test
    void somebody_who_is_locked_out_is_let_in_again(CapturedOutput output, @TempDir Path directory) throws Exception {
        assertThat(run("create-admin", "Ada@Example.org")).isZero();
        Path file = Files.writeString(directory.resolve("password"), "from a file it comes\n");
        assertThat(run("create-admin", "bob@example.org", "--password-file=" + file))
                .isZero();
        assertThat(run("create-admin", "ada@example.org")).isZero();
        assertThat(output.getOut()).contains("it is an admin now, with the password it has");

        assertThat(run("disable", "bob@example.org")).isZero();
        assertThat(run("list-admins")).isZero();
        assertThat(output.getOut()).contains("ada@example.org  ada\nbob@example.org  bob  (disabled)\n");
        assertThat(run("unlock", "bob@example.org")).isZero();

        assertThat(run("reset-link", "ada@example.org", "--waymark.public-url=https://waymark.example"))
                .isZero();
        assertThat(output.getOut()).contains("https://waymark.example/reset-password?token=");
        assertThat(output.getAll()).doesNotContain("typed in blindly", "from a file it comes");
    }

    @Test
    void what_cannot_be_done_is_said(CapturedOutput output) {
        assertThat(run("reset-link", "nobody@example.org")).isEqualTo(1);
        assertThat(output.getErr()).contains("There is no account with the address nobody@example.org.");
        assertThat(run("create-admin", "not-an-address")).isEqualTo(1);
        assertThat(output.getErr()).contains("This does not look like an e-mail address.");
    }

    @Test
    void what_is_not_understood_is_explained(CapturedOutput output) {
        assertThat(run()).isEqualTo(2);
        assertThat(run("create-admin")).isEqualTo(2);
        assertThat(run("drop-everything", "ada@example.org")).isEqualTo(2);
        assertThat(output.getErr()).contains("Usage: script/admin COMMAND");
    }
}
