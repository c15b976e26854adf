package app.waymark.questions;

import static app.waymark.questions.SampleQuestion.bank;
import static app.waymark.questions.SampleQuestion.multipleResponse;
import static app.waymark.questions.SampleQuestion.numeric;
import static app.waymark.questions.SampleQuestion.ordering;
import static app.waymark.questions.SampleQuestion.singleChoice;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.questions.CheckRecords.Blind;
import app.waymark.questions.CheckRecords.Outcome;
import app.waymark.questions.CheckRecords.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How the answers of readers become records. */
class ReadingTests {

    private static final String MONTH = "2026-11";

    private final SampleQuestion choice = singleChoice("tok-a");
    private final AuthoredBank written = bank(choice, multipleResponse("tok-b"), ordering("tok-c"), numeric("tok-d"));
    private final ReadingSheet sheet = sheet(written);

    private static ReadingSheet sheet(AuthoredBank bank) {
        return ReadingSheet.make(ReadingSheet.Kind.BLIND, bank.questions(), new Random(1))
                .sheet();
    }

    private static Reading read(AuthoredBank now, ReadingSheet sheet, Map<String, Object> answers) {
        Reading reading = new Reading(now, Reader.MODEL, MONTH, "2026-11-28-a");
        reading.add(sheet, new JsonMapper().valueToTree(answers));
        return reading;
    }

    /** The answers that the keys ask for, in every form that readers use. */
    private Map<String, Object> right() {
        Map<String, Object> answers = new LinkedHashMap<>();
        sheet.questions()
                .forEach((number, shown) -> answers.put(
                        number,
                        switch (shown.format()) {
                            case SINGLE_CHOICE, JUDGEMENT -> shown.key().getFirst();
                            case MULTIPLE_RESPONSE -> shown.key().reversed();
                            case ORDERING -> String.join(", ", shown.key());
                            case NUMERIC -> "42.4";
                        }));
        return answers;
    }

    private Map<String, Object> rightExcept(String question, Object answer) {
        Map<String, Object> answers = right();
        answers.put(number(question), answer);
        return answers;
    }

    private String number(String question) {
        return sheet.questions().entrySet().stream()
                .filter(entry -> entry.getValue().question().equals(question))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Blind row(CheckRecords records, String question) {
        return records.blind().stream()
                .filter(row -> row.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReaderWhoChoosesTheKeyAgrees() {
        Reading reading = read(written, sheet, right());

        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.records().blind())
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(Outcome.AGREED));
        assertThat(row(reading.records(), "tok-a").version())
                .isEqualTo(Seen.version(written.questions().getFirst()));
    }

    @Test
    void aWrongAnswerToAnUnchangedQuestionIsNoRecord() {
        for (String question : List.of("tok-a", "tok-b", "tok-c", "tok-d")) {
            Reading reading = read(written, sheet, rightExcept(question, List.of("E")));

            assertThat(reading.remarks()).singleElement().asString().startsWith(question + ": the reader did not");
            assertThat(reading.records().blind()).hasSize(3);
        }
    }

    @Test
    void aQuestionChangedAfterAWrongAnswerOrANoteIsFixed() {
        AuthoredBank fixed = bank(choice.stem("A clearer stem. What is the cause?"));
        String key = sheet.questions().get(number("tok-a")).key().getFirst();

        for (Object answer : List.of("E", Map.of("answer", key, "note", "B is as right"))) {
            Blind row = row(read(fixed, sheet, rightExcept("tok-a", answer)).records(), "tok-a");

            assertThat(row.outcome()).isEqualTo(Outcome.FIXED);
            assertThat(row.version()).isEqualTo(Seen.version(fixed.questions().getFirst()));
        }
    }

    @Test
    void aQuestionChangedAfterTheReaderAgreedIsToBeReadAgain() {
        AuthoredBank changed = bank(choice.stem("A clearer stem. What is the cause?"));
        Reading reading = read(changed, sheet, right());

        assertThat(reading.remarks()).contains("tok-a: changed since it was read; read it again");
        assertThat(ReadingSheet.unread(ReadingSheet.Kind.BLIND, changed, reading.records()))
                .extracting(AuthoredQuestion::label)
                .containsExactly("tok-a");
        assertThat(RecordRates.of(changed, reading.records()).getFirst().ok()).isFalse();
    }

    @Test
    void aQuestionThatIsGoneIsDropped() {
        CheckRecords records = read(bank(choice), sheet, right()).records();

        assertThat(row(records, "tok-d").outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(RecordRates.of(bank(choice), records)).anySatisfy(rate -> {
            assertThat(rate.name()).hasToString("dropped, level 3");
            assertThat(rate.value()).isEqualTo(0.75);
            assertThat(rate.ok()).isFalse();
        });
    }

    @Test
    void recordsOfAQuestionThatIsGoneGoWithItUnlessAReadingWasAgainstIt() {
        AuthoredBank now = bank(choice);
        CheckRecords agreed = read(written, sheet, right()).records();
        CheckRecords dropped = read(now, sheet, right()).records();

        assertThat(fault(now, agreed)).contains("records of questions that are gone", "tok-b");
        assertThat(new Reading(now, Reader.MODEL, MONTH, "2026-11-28-a")
                        .carried(agreed)
                        .blind())
                .extracting(Blind::question)
                .containsExactly("tok-a");
        assertThat(new Reading(now, Reader.MODEL, MONTH, "2026-11-28-a")
                        .carried(dropped)
                        .blind())
                .hasSize(4);
        assertThat(fault(now, dropped)).doesNotContain("records of questions that are gone");
    }

    private static String fault(AuthoredBank bank, CheckRecords records) {
        return String.join("\n", BankCheck.faults(RecordRates.of(bank, records)));
    }

    @Test
    void anotherLevelOrExplanationNeedsNoOtherReading() {
        CheckRecords records = read(written, sheet, right()).records();
        AuthoredBank moved = bank(choice.level(4).explanation("Said better."));

        CheckRecords carried = new Reading(moved, Reader.MODEL, MONTH, "2026-11-28-a").carried(records);

        assertThat(row(carried, "tok-a").version())
                .isNotEqualTo(row(records, "tok-a").version())
                .isEqualTo(Seen.version(moved.questions().getFirst()));
        assertThat(row(carried, "tok-a").level()).isEqualTo(3);
    }

    @Test
    void optionsWithoutStemAreShownByNumberAndCompared() {
        ReadingSheet.Made made =
                ReadingSheet.make(ReadingSheet.Kind.OPTIONS_ONLY, bank(choice).questions(), new Random(1));
        String key = made.sheet().questions().get("Q1").key().getFirst();

        assertThat(made.text()).startsWith("## Q1\n\n- A) ").doesNotContain("tok", "cause");
        assertThat(read(bank(choice), made.sheet(), Map.of("Q1", key)).records().optionsOnly())
                .singleElement()
                .satisfies(row -> assertThat(row.right()).isTrue());
    }

    @Test
    void recordsAreReadAsTheyWereWritten(@TempDir Path directory) throws Exception {
        ReadingSheet options = ReadingSheet.make(
                        ReadingSheet.Kind.OPTIONS_ONLY, bank(choice).questions(), new Random(1))
                .sheet();
        Reading reading = read(written, sheet, right());
        reading.add(options, new JsonMapper().valueToTree(Map.of("Q1", "E")));
        String root = directory.toUri().toString();
        assertThat(CheckFiles.read(root)).isEqualTo(CheckRecords.NONE);

        CheckFiles.write(directory, CheckRecords.NONE.with(reading.records()));

        assertThat(CheckFiles.read(root).blind()).hasSize(4);
        assertThat(CheckFiles.read(root)).isEqualTo(CheckRecords.NONE.with(reading.records()));
        assertThat(CheckFiles.read(root).with(reading.records())).isEqualTo(CheckFiles.read(root));
    }

    @Test
    void everyReaderOfOptionsAloneHasAFigure() {
        AuthoredBank two = bank(choice, singleChoice("tok-e"));
        ReadingSheet options = ReadingSheet.make(ReadingSheet.Kind.OPTIONS_ONLY, two.questions(), new Random(1))
                .sheet();
        Map<String, String> keys = new LinkedHashMap<>();
        options.questions()
                .forEach((number, shown) -> keys.put(number, shown.key().getFirst()));
        Map<String, String> half = new LinkedHashMap<>(keys);
        half.replace("Q1", "E");

        CheckRecords records = CheckRecords.NONE
                .with(optionsRead(two, options, keys, "2026-11-28-a"))
                .with(optionsRead(two, options, keys, "2026-11-28-b"))
                .with(optionsRead(two, options, half, "2026-11-28-c"));

        assertThat(records.optionsOnly()).hasSize(6);
        assertThat(RecordRates.of(two, records))
                .filteredOn(rate -> rate.name().toString().startsWith("right, reading"))
                .extracting(Rate::value)
                .containsExactly(1.0, 1.0, 0.5);
        assertThat(RecordRates.rightWithoutStem(two, two.questions(), records).of())
                .isEqualTo(6);
        assertThat(records.nextReading(LocalDate.of(2026, 11, 28))).isEqualTo("2026-11-28-d");
    }

    @Test
    void aReadingOfOptionsThatWereRewrittenSinceHasNoLimit() {
        AuthoredBank then = bank(choice);
        ReadingSheet options = ReadingSheet.make(ReadingSheet.Kind.OPTIONS_ONLY, then.questions(), new Random(1))
                .sheet();
        String key = options.questions().get("Q1").key().getFirst();
        CheckRecords records = optionsRead(then, options, Map.of("Q1", key), "2026-11-27-a");
        AuthoredBank now = bank(singleChoice("tok-a").options("another key", "b", "c", "d"));

        assertThat(fault(then, records)).contains("right, reading 2026-11-27-a");
        assertThat(fault(now, records)).doesNotContain("2026-11-27-a");
        assertThat(RecordRates.rightWithoutStem(now, now.questions(), records).of())
                .isZero();
    }

    private static CheckRecords optionsRead(
            AuthoredBank bank, ReadingSheet options, Map<String, String> answers, String name) {
        Reading reading = new Reading(bank, Reader.MODEL, MONTH, name);
        reading.add(options, new JsonMapper().valueToTree(answers));
        return reading.records();
    }
}
