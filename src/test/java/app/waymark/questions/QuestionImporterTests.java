package app.waymark.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.base.SeedFiles;
import app.waymark.catalog.CatalogService;
import app.waymark.exchange.PendingUpdate;
import app.waymark.exchange.UpdateService;
import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Question files are read as a whole or not at all, and never over what an admin has edited. */
@WaymarkTest
@Transactional
class QuestionImporterTests {

    private static final Actor ADMIN = new Actor(UUID.randomUUID(), false, Set.of(Actor.PERSON, Actor.ADMIN));

    @Autowired
    private QuestionImporter importer;

    @Autowired
    private QuestionService questions;

    @Autowired
    private QuestionStore store;

    @Autowired
    private CatalogService catalog;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QuestionEditor editor;

    @Autowired
    private UpdateService updates;

    @TempDir
    private Path directory;

    private String sound;

    @BeforeEach
    void readSample() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/questions/five-formats.yaml")) {
            sound = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int imported(String text) {
        return imported(Map.of("tokenization.yaml", text));
    }

    private int imported(Map<String, String> files) {
        try {
            Files.createDirectories(directory.resolve("questions"));
            for (var file : files.entrySet()) {
                Files.writeString(directory.resolve("questions").resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return importer.importFrom(new SeedFiles(directory.toUri().toString()), catalog.current());
    }

    private String currentHash(String id) {
        return jdbc.sql("select current_hash from question where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private List<String> rows() {
        return jdbc.sql("""
                        select 'question ' || id || current_hash || version from question
                        union all select 'version ' || hash from question_version
                        union all select 'parameter ' || question_hash || seq from item_parameter
                        union all select 'revision ' || id from bank_revision
                        order by 1
                        """).query(String.class).list();
    }

    static Stream<Arguments> rightAnswers() {
        return Stream.of(
                Arguments.of("sample-single-choice", new Choice(List.of(0), null)),
                Arguments.of("sample-multiple-response", new Choice(List.of(0, 1), null)),
                Arguments.of("sample-ordering", new Choice(List.of(0, 1, 2, 3), null)),
                Arguments.of("sample-numeric", new Choice(List.of(), 12.05)),
                Arguments.of("sample-judgement", new Choice(List.of(0), null)));
    }

    static Stream<Arguments> wrongAnswers() {
        return Stream.of(
                Arguments.of("sample-single-choice", new Choice(List.of(1), null)),
                Arguments.of("sample-multiple-response", new Choice(List.of(0), null)),
                Arguments.of("sample-ordering", new Choice(List.of(0, 2, 1, 3), null)),
                Arguments.of("sample-numeric", new Choice(List.of(), 13.6)),
                Arguments.of("sample-judgement", new Choice(List.of(2), null)));
    }

    @Test
    void allFiveFormatsAreStored() {
        assertThat(imported(sound)).isEqualTo(5);

        assertThat(jdbc.sql("select format from question_version where question_id like 'sample-%' order by format")
                        .query(String.class)
                        .list())
                .containsExactly("judgement", "multiple-response", "numeric", "ordering", "single-choice");
    }

    @Test
    void whatIsStoredIsWhatWasWritten() {
        imported(sound);

        QuestionContent numeric = store.version(currentHash("sample-numeric")).content();
        assertThat(numeric.answer()).isEqualTo(12);
        assertThat(numeric.allowance()).isEqualTo(0.1);
        assertThat(numeric.unit()).isEqualTo("passages");
        assertThat(numeric.commonErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.value()).isEqualTo(13.6));
        assertThat(numeric.checks()).hasSize(2);
        QuestionContent judgement =
                store.version(currentHash("sample-judgement")).content();
        assertThat(judgement.options())
                .extracting(QuestionContent.Option::effect)
                .containsExactly(3, 1, 2, 0);
        QuestionContent choice =
                store.version(currentHash("sample-single-choice")).content();
        assertThat(choice.reviewBy()).isEqualTo("2027-11");
        assertThat(choice.below()).startsWith("Would choose");
        assertThat(choice.stem()).contains("```text\n");
    }

    @ParameterizedTest
    @MethodSource("rightAnswers")
    void everyFormatAcceptsItsRightAnswer(String question, Choice answer) {
        imported(sound);

        assertThat(questions.grade(currentHash(question), answer).right()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void everyFormatRejectsAWrongAnswer(String question, Choice answer) {
        imported(sound);

        assertThat(questions.grade(currentHash(question), answer).right()).isFalse();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "a missing field",
                        "    explanation: Byte-pair encoding is counting and merging, over and over.\n",
                        "",
                        "tokenization, question sample-ordering, explanation: missing"),
                Arguments.of(
                        "a missing reason",
                        "        because: The merge creates the entry that the next count sees.\n",
                        "",
                        "tokenization, question sample-ordering, steps: one has no text or no reason"),
                Arguments.of(
                        "options without the word options",
                        "    options:\n      - text: Pieces",
                        "    steps:\n      - text: Pieces",
                        "tokenization.yaml, line 18: Unrecognized property \"correct\""),
                Arguments.of(
                        "an unknown field",
                        "    explanation: Byte-pair",
                        "    explantion: Byte-pair",
                        "tokenization.yaml, line 70: Unrecognized property \"explantion\""),
                Arguments.of("an unknown format", "type: judgement", "type: essay", "tokenization.yaml, line 9"),
                Arguments.of(
                        "two keys",
                        "text: The syllables of the language",
                        "text: The syllables of the language\n        correct: true",
                        "tokenization, question sample-single-choice, options: 2 right answers"),
                Arguments.of(
                        "no key",
                        "        effect: 3\n",
                        "        effect: 2\n",
                        "tokenization, question sample-judgement, options: 0 right answers"),
                Arguments.of(
                        "an unknown misconception",
                        "misconception: token-equals-word",
                        "misconception: tokens-are-birds",
                        "tokenization, question sample-single-choice, misconception: unknown tokens-are-birds"),
                Arguments.of(
                        "an id that is used twice",
                        "id: sample-ordering",
                        "id: sample-numeric",
                        "tokenization, question sample-numeric, id: used twice"),
                Arguments.of(
                        "an unknown skill",
                        "skill: tokenization\n",
                        "skill: tokenisation\n",
                        "questions of tokenisation, skill: unknown skill"),
                Arguments.of(
                        "a level that does not exist",
                        "    level: 4\n",
                        "    level: 6\n",
                        "tokenization, question sample-judgement, level: must be 1 to 5"),
                Arguments.of(
                        "a common error that is right",
                        "value: 13.6",
                        "value: 12.1",
                        "tokenization, question sample-numeric, common-errors: 12.1 would be accepted as right"),
                Arguments.of(
                        "broken YAML",
                        "situation: true\n    stem: |",
                        "situation: [true\n    stem: |",
                        "tokenization.yaml, line "));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFileWithAFaultIsRejectedAsAWhole(String what, String part, String replacement, String fault) {
        List<String> before = rows();
        assertThat(sound).contains(part);
        String faulty = sound.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(replacement));

        assertThatThrownBy(() -> imported(faulty))
                .isInstanceOfSatisfying(
                        QuestionFault.class,
                        e -> assertThat(e.faults())
                                .anySatisfy(line -> assertThat(line.toString()).startsWith(fault)));

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void oneFaultyFileKeepsTheSoundOnesOut() {
        List<String> before = rows();

        assertThatThrownBy(() -> imported(
                        Map.of("tokenization.yaml", sound, "zero-shot-learning.yaml", "skill: zero-shot-learning\n")))
                .isInstanceOf(QuestionFault.class)
                .hasMessage("questions of zero-shot-learning, questions: missing");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void importingAgainChangesNothing() {
        imported(sound);
        List<String> before = rows();

        assertThat(imported(sound)).isZero();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aChangedQuestionBecomesANewVersionAndTheOldOneStays() {
        imported(sound);
        String old = currentHash("sample-ordering");

        assertThat(imported(sound.replace("Count all adjacent pairs", "Count the adjacent pairs")))
                .isEqualTo(1);

        String changed = currentHash("sample-ordering");
        assertThat(changed).isNotEqualTo(old);
        assertThat(store.version(old).content().steps().get(1).text()).isEqualTo("Count all adjacent pairs");
        assertThat(store.version(changed).content().steps().get(1).text()).isEqualTo("Count the adjacent pairs");
        assertThat(jdbc.sql("select question_hash from item_parameter where question_hash in (:old, :changed)")
                        .param("old", old)
                        .param("changed", changed)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(old, changed);
    }

    @Test
    void anEditedQuestionIsNotOverwritten() {
        imported(sound);
        String edited = currentHash("sample-ordering");
        jdbc.sql("update question set edited_at = now() where id = 'sample-ordering'")
                .update();

        assertThat(imported(sound.replace("Count all adjacent pairs", "Count the adjacent pairs")))
                .isZero();

        assertThat(currentHash("sample-ordering")).isEqualTo(edited);
    }

    @Test
    void an_edited_question_waits_for_a_decision_when_it_is_shipped_otherwise() {
        imported(sound);
        jdbc.sql("insert into person (id) values (:id)")
                .param("id", ADMIN.personId())
                .update();
        QuestionEntry entry = editor.entriesOf(ADMIN, "tokenization").stream()
                .filter(one -> sound.contains("id: " + one.id() + "\n"))
                .findFirst()
                .orElseThrow();
        QuestionContent edited = editor.read(
                ADMIN,
                editor.write(ADMIN, entry.content()).replaceFirst("\"explanation\":\"", "\"explanation\":\"Ours. "));
        editor.save(
                ADMIN, "test", List.of(new QuestionEdit("tokenization", edited, entry.version(), entry.state(), null)));
        imported(sound.replaceFirst("(?s)(id: " + entry.id() + ".*?reviewed: )\\S+", "$12026-12"));
        assertThat(updates.pending(ADMIN))
                .filteredOn(update -> update.slug().equals(entry.id()))
                .singleElement()
                .satisfies(update -> assertThat(update.fields())
                        .extracting(PendingUpdate.Field::path)
                        .containsExactly("explanation", "reviewed"));
        updates.takeTheirs(ADMIN, "question", entry.id());
        assertThat(editor.entry(ADMIN, entry.id()).content().reviewed()).isEqualTo("2026-12");
        assertThat(editor.entry(ADMIN, entry.id()).content().explanation()).doesNotStartWith("Ours. ");
    }
}
