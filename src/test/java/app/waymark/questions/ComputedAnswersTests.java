package app.waymark.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.base.SeedFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No figure, formula or program output of a question is believed: all are computed again. */
class ComputedAnswersTests {

    private static final Recomputation PYTHON = new Recomputation("python3", Duration.ofSeconds(60));

    @TempDir
    private Path directory;

    @Test
    void everyStatedFigureAndOutputComesOutAgain() throws Exception {
        var bank = ShippedBank.read(new SeedFiles("classpath:/seed-data/"));
        var statements = Recomputation.statements(bank.questions());

        assertThat(statements).hasSizeGreaterThan(500);
        assertThat(String.join("\n", PYTHON.wrong(statements, directory))).isEmpty();
    }

    @Test
    void everyEquationInASentenceHolds() throws Exception {
        var bank = ShippedBank.read(new SeedFiles("classpath:/seed-data/"));
        var statements = WrittenEquations.of(bank.questions());

        assertThat(statements).hasSizeGreaterThan(250);
        assertThat(String.join("\n", PYTHON.wrong(statements, directory))).isEmpty();
    }

    @Test
    void rightStatementsPass() throws Exception {
        assertThat(PYTHON.wrong(
                        List.of(
                                expression("a", "math.log2(8)", 3, null),
                                expression("b", "1 / 3", 0.33, 0.01),
                                expression("c", "sorted({3, 1, 2})", List.of(1, 2, 3), null),
                                expression(
                                        "d",
                                        "sqlite3.connect(':memory:').execute('select 2').fetchone()",
                                        "(2,)",
                                        null),
                                program("e", "print('ä', 1)", "ä 1")),
                        directory))
                .isEmpty();
    }

    @Test
    void wrongStatementsAreNamed() throws Exception {
        assertThat(PYTHON.wrong(
                        List.of(
                                expression("off", "2 + 2", 5, null),
                                expression("off-by-more", "1 / 3", 0.35, 0.01),
                                expression("broken", "1 / 0", 1, null),
                                program("other-output", "print(1)", "2"),
                                program("gives-up", "raise SystemExit(0)", "1")),
                        directory))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("off: 2 + 2 is 4, not 5"),
                        line -> assertThat(line).startsWith("off-by-more: "),
                        line -> assertThat(line).startsWith("broken: ZeroDivisionError"),
                        line -> assertThat(line).isEqualTo("other-output: prints '1', not '2'"),
                        line -> assertThat(line).startsWith("gives-up: SystemExit"));
    }

    @Test
    void anEndlessProgramIsStopped() {
        var hasty = new Recomputation("python3", Duration.ofSeconds(1));

        assertThatThrownBy(() -> hasty.wrong(List.of(program("endless", "while True: pass", "")), directory))
                .hasMessage("Recomputing took longer than 1 s");
    }

    @Test
    void aMachineWithoutPythonIsToldSo() {
        var missing = new Recomputation("no-python-here", Duration.ofSeconds(60));

        assertThatThrownBy(() -> missing.wrong(List.of(), directory))
                .hasMessageContaining("no-python-here, which is not on this machine. Install it");
    }

    private static Recomputation.Statement expression(
            String question, String compute, Object equals, Double tolerance) {
        return new Recomputation.Statement(question, compute, equals, tolerance, null, null);
    }

    private static Recomputation.Statement program(String question, String python, String prints) {
        return new Recomputation.Statement(question, null, null, null, python, prints);
    }
}
