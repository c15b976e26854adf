package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.people.PersonalDataService;
import app.waymark.questions.BankItem;
import app.waymark.questions.InvalidAnswer;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@QuizTest
class PracticeTests {

    private static final String SKILL = "prompt-engineering";

    @Autowired
    Quiz quiz;

    @Autowired
    PracticeService practice;

    @Autowired
    PracticeStore store;

    @Autowired
    PracticeData data;

    @Autowired
    PersonalDataService personalData;

    @Autowired
    AttemptService attempts;

    @Autowired
    AnswerStore answers;

    @Autowired
    QuestionReports reports;

    @Autowired
    ResultService results;

    @Autowired
    QuestionService questions;

    private static AnswerSubmission dontKnow(PracticeQuestion question) {
        return AnswerSubmission.dontKnow(question.seq(), question.nonce(), 1_000);
    }

    private List<PracticeStore.Row> rows(Actor actor) {
        return store.rows(actor.personId(), SKILL);
    }

    /** Practises some questions and gives their ids. */
    private Set<String> practise(Actor actor, int number) {
        for (int i = 0; i < number; i++) {
            PracticeQuestion question = practice.next(actor, SKILL).orElseThrow();
            assertThat(practice.answer(actor, SKILL, dontKnow(question))).isPresent();
        }
        return rows(actor).stream().map(PracticeStore.Row::questionId).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_question_waits_until_it_is_answered_and_then_tells_the_right_answer_and_why() {
        Actor actor = quiz.account();
        PracticeQuestion question = practice.next(actor, SKILL).orElseThrow();
        assertThat(practice.next(actor, SKILL)).contains(question);
        assertThat(rows(actor))
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isNull());

        PracticeFeedback feedback =
                practice.answer(actor, SKILL, dontKnow(question)).orElseThrow();
        assertThat(feedback.outcome()).isEqualTo("dont-know");
        assertThat(feedback.question().explanation()).isNotBlank();
        assertThat(feedback.question().choices())
                .allSatisfy(choice -> assertThat(choice.because()).isNotBlank());
        assertThat(rows(actor))
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo("dont-know"));
        assertThat(practice.next(actor, SKILL).orElseThrow().nonce()).isNotEqualTo(question.nonce());
    }

    @Test
    void an_answer_that_is_sent_again_changes_nothing_and_tells_the_same() {
        Actor actor = quiz.account();
        PracticeQuestion question = practice.next(actor, SKILL).orElseThrow();
        var broken = new AnswerSubmission(question.seq(), question.nonce(), List.of(77), null, false, 1_000);
        assertThatThrownBy(() -> practice.answer(actor, SKILL, broken)).isInstanceOf(InvalidAnswer.class);
        Optional<PracticeFeedback> first = practice.answer(actor, SKILL, dontKnow(question));
        assertThat(practice.answer(actor, SKILL, dontKnow(question))).isEqualTo(first);
        assertThat(practice.answer(actor, SKILL, broken)).isEqualTo(first);
        assertThat(practice.overview(actor, SKILL).practised()).isEqualTo(1);
        assertThat(rows(actor)).hasSize(1);
    }

    @Test
    void half_of_each_level_is_kept_back_for_measuring_and_what_was_measured_can_be_practised() {
        Actor actor = quiz.account();
        List<BankItem> bank = questions.bank().of(SKILL);
        PracticeOverview before = practice.overview(actor, SKILL);
        Set<String> practised = practise(actor, before.available() + 3);
        assertThat(practised).hasSize(before.available());
        assertThat(practice.overview(actor, SKILL).practised()).isEqualTo(before.available());
        for (int level = 1; level <= 5; level++) {
            int of = level;
            List<BankItem> all = bank.stream()
                    .filter(item -> item.level() == of && !item.pilot())
                    .toList();
            assertThat(all.stream().filter(item -> practised.contains(item.questionId())))
                    .as("level %d", level)
                    .hasSize(all.size() / 2);
        }
        UUID attempt = quiz.play(actor, Quiz.skill(SKILL));
        List<String> asked =
                answers.rows(attempt).stream().map(AnsweredRow::questionId).toList();
        assertThat(asked).as("the others are left for the quiz").isNotEmpty().doesNotContainAnyElementsOf(practised);
        PracticeOverview after = practice.overview(actor, SKILL);
        assertThat(after.available()).isEqualTo(before.available() + asked.size());
        assertThat(after.keptBack()).isEqualTo(before.keptBack() - asked.size());
        Actor other = quiz.account();
        assertThat(practise(other, before.available())).as("another half").isNotEqualTo(practised);
    }

    @Test
    void what_was_not_right_comes_again_before_what_was() {
        var pool = new PracticePool(UUID.randomUUID(), SKILL, questions.bank().of(SKILL), Set.of());
        List<PracticeStore.Row> once = pool.open().stream()
                .map(item ->
                        new PracticeStore.Row(1, UUID.randomUUID(), item.questionId(), item.hash(), List.of(), "right"))
                .collect(Collectors.toList());
        var missed = once.get(2);
        once.set(2, new PracticeStore.Row(1, missed.nonce(), missed.questionId(), missed.hash(), List.of(), "wrong"));
        assertThat(pool.next(once, 3).orElseThrow().questionId()).isEqualTo(missed.questionId());
        assertThat(pool.next(List.of(), 4).orElseThrow().level()).isEqualTo(4);
    }

    @Test
    void it_counts_for_nothing() throws IOException {
        Actor actor = quiz.account();
        UUID id = quiz.play(actor, Quiz.ROLE);
        List<String> stored = quiz.stored(id);
        Optional<AttemptResult> result = results.latest(actor);
        practise(actor, 5);
        assertThat(quiz.stored(id)).isEqualTo(stored);
        assertThat(results.latest(actor)).isEqualTo(result);
        assertThat(attempts.history(actor)).hasSize(1);
        assertThat(results.answersBehind(actor, id)).hasSize(quiz.answers(id));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(PracticeTests::readsPractice)
                            .map(file -> file.getFileName().toString())
                            .sorted())
                    .as("AnswerStore reads which questions rest, AttemptDependents how many practise a skill that an"
                            + " admin wants to retire, QuestionReports what a report is about")
                    .containsExactly(
                            "AnswerStore.java",
                            "AttemptDependents.java",
                            "PracticeData.java",
                            "PracticeStore.java",
                            "QuestionReports.java");
        }
    }

    private static boolean readsPractice(Path file) {
        try {
            return Files.readString(file).matches("(?s).*\\b(from|join|update|into) practice\\b.*");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_open_quiz_and_too_much_in_a_day_hold_it_up() {
        Actor actor = quiz.account();
        PracticeQuestion waiting = practice.next(actor, SKILL).orElseThrow();
        UUID id = attempts.start(actor, Quiz.ROLE);
        assertThat(practice.overview(actor, SKILL).hold()).isEqualTo(PracticeOverview.Hold.QUIZ_OPEN);
        assertThat(practice.next(actor, SKILL)).isEmpty();
        assertThat(practice.answer(actor, SKILL, dontKnow(waiting))).isEmpty();
        attempts.end(actor, id);
        assertThat(practice.next(actor, SKILL)).contains(waiting);

        practise(actor, PracticeService.MOST_A_DAY);
        assertThat(practice.overview(actor, SKILL).hold()).isEqualTo(PracticeOverview.Hold.ENOUGH_TODAY);
        assertThat(practice.next(actor, "tokenization")).isEmpty();
        quiz.clock().advance(Duration.ofHours(25));
        assertThat(practice.next(actor, SKILL)).isPresent();
    }

    @Test
    void it_is_for_people_with_an_account_and_everybody_has_their_own() {
        Actor owner = quiz.account();
        PracticeQuestion question = practice.next(owner, SKILL).orElseThrow();
        Actor participant = quiz.participant();
        assertThatThrownBy(() -> practice.overview(participant, SKILL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> practice.next(participant, SKILL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> practice.answer(participant, SKILL, dontKnow(question)))
                .isInstanceOf(AccessDeniedException.class);
        for (Actor other : List.of(quiz.account(), quiz.admin())) {
            assertThat(practice.answer(other, SKILL, dontKnow(question))).isEmpty();
            assertThat(practice.overview(other, SKILL).practised()).isZero();
            assertThat(practice.next(other, SKILL).orElseThrow().nonce()).isNotEqualTo(question.nonce());
            assertThatThrownBy(() -> reports.reportPractised(other, SKILL, 99, ""))
                    .isInstanceOf(UnknownScope.class);
        }
        assertThat(practice.overview(owner, SKILL).practised()).isZero();
        assertThatThrownBy(() -> practice.overview(owner, "no-such-skill")).isInstanceOf(UnknownScope.class);
        reports.reportPractised(owner, SKILL, question.seq(), "ambiguous");
        assertThat(reports.open(quiz.admin())).anyMatch(report -> report.text().equals("ambiguous"));
    }

    @Test
    void it_goes_with_the_person_is_exported_and_erased() {
        Actor actor = quiz.account();
        String first = practise(actor, 2).iterator().next();
        Actor heir = quiz.account();
        Set<String> own = new HashSet<>(practise(heir, 1));
        practice.next(actor, SKILL);
        assertThat(new String(personalData.export(actor), StandardCharsets.UTF_8))
                .contains("\"practice\"", first);
        data.transfer(actor.personId(), heir.personId());
        assertThat(rows(actor)).isEmpty();
        assertThat(rows(heir))
                .hasSize(3)
                .extracting(PracticeStore.Row::questionId)
                .contains(first)
                .containsAll(own);
        data.erase(heir.personId());
        assertThat(rows(heir)).isEmpty();
    }
}
