package app.waymark.questions;

import static app.waymark.questions.SampleQuestion.bank;
import static app.waymark.questions.SampleQuestion.ordering;
import static app.waymark.questions.SampleQuestion.singleChoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.questions.CheckRecords.Reader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How a reader's orders of difficulty become records, and what they say about levels. */
class DifficultyTests {

    private static final String MONTH = "2026-11";

    private final SampleQuestion easy = singleChoice("tok-easy").level(1);
    private final SampleQuestion middle = ordering("tok-middle").level(3);
    private final SampleQuestion hard = singleChoice("tok-hard").level(4);
    private final AuthoredBank written = bank(easy, middle, hard);
    private final DifficultySheet.Made made = DifficultySheet.make(written, written.skills(), new Random(1));

    /** Numbers of the sheet in the order of these questions. */
    private List<String> numbers(String... questions) {
        Map<String, DifficultySheet.Shown> shown =
                made.sheet().skills().get("S1").questions();
        return Stream.of(questions)
                .map(question -> shown.entrySet().stream()
                        .filter(entry -> entry.getValue().question().equals(question))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private DifficultyRecords ordered(String... questions) {
        return DifficultyRecords.NONE.with(made.sheet()
                .read(
                        new JsonMapper().valueToTree(Map.of("S1", numbers(questions))),
                        DifficultyRecords.NONE,
                        Reader.MODEL,
                        MONTH));
    }

    private static Rate rate(String name, AuthoredBank bank, DifficultyRecords records) {
        return DifficultyRates.of(bank, records).stream()
                .filter(rate -> rate.name().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReaderSeesNeitherNamesNorLevels() {
        assertThat(made.text())
                .startsWith("# S1\n\n## Q1\n\n[")
                .contains("What is its cause?", "- A) ")
                .doesNotContain("tok-", "tokenization", "level");
    }

    @Test
    void anOrderLikeTheLevelsConfirmsEachPair() {
        DifficultyRecords records = ordered("tok-easy", "tok-middle", "tok-hard");

        assertThat(rate("questions compared", written, records).value()).isEqualTo(1);
        assertThat(rate("pairs of different levels", written, records).of()).isEqualTo(3);
        assertThat(rate("pairs of different levels", written, records).value()).isEqualTo(1);
        assertThat(rate("pairs two or more", written, records).of()).isEqualTo(2);
        assertThat(rate("questions that most", written, records).ok()).isTrue();
        assertThat(rate("questions moved", written, records).value()).isZero();
    }

    @Test
    void aQuestionThatMostComparisonsContradictIsNamedUntilItIsMoved() {
        DifficultyRecords records = ordered("tok-hard", "tok-easy", "tok-middle");
        Rate contradicted = rate("questions that most", written, records);

        assertThat(contradicted.ok()).isFalse();
        assertThat(contradicted.offenders()).containsExactly("tok-hard");
        assertThat(rate("pairs of different levels", written, records).ok()).isFalse();

        AuthoredBank moved = bank(easy.level(2), middle, hard.level(1));
        assertThat(rate("questions that most", moved, records).ok()).isTrue();
        assertThat(rate("questions moved", moved, records).offenders())
                .containsExactlyInAnyOrder("tok-easy", "tok-hard");
    }

    @Test
    void aSkillIsComparedAgainWhenAQuestionReadsDifferently() {
        DifficultyRecords records = ordered("tok-easy", "tok-middle", "tok-hard");
        assertThat(DifficultySheet.uncompared(written, records)).isEmpty();
        assertThat(DifficultySheet.uncompared(bank(easy.level(2), middle, hard), records))
                .isEmpty();

        AuthoredBank changed = bank(easy.stem("Another stem. What now?"), middle, hard);
        assertThat(DifficultySheet.uncompared(changed, records)).hasSize(1);
        assertThat(rate("questions compared", changed, records).offenders()).containsExactly("tok-easy");
        assertThat(rate("pairs of different levels", changed, records).of()).isEqualTo(1);
    }

    @Test
    void anIncompleteOrderIsRefused() {
        for (List<String> order : List.of(
                numbers("tok-easy"),
                numbers("tok-easy", "tok-hard", "tok-hard"),
                numbers("tok-easy", "tok-middle", "tok-hard", "tok-hard"))) {
            assertThatThrownBy(() -> made.sheet()
                            .read(
                                    new JsonMapper().valueToTree(Map.of("S1", order)),
                                    DifficultyRecords.NONE,
                                    Reader.MODEL,
                                    MONTH))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("S1");
        }
    }

    @Test
    void ordersAreReadAsTheyWereWrittenAndTheNextOneGetsAnotherName(@TempDir Path directory) throws Exception {
        DifficultyRecords records = ordered("tok-easy", "tok-middle", "tok-hard");
        String root = directory.toUri().toString();
        assertThat(DifficultyRecords.read(root)).isEqualTo(DifficultyRecords.NONE);

        records.write(directory);

        assertThat(DifficultyRecords.read(root)).isEqualTo(records);
        assertThat(records.nextRanking("tokenization")).isEqualTo("tokenization/2");
    }
}
