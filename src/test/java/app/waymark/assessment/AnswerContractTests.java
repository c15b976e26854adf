package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.assessment.AnswerReceipt.Status;
import app.waymark.questions.InvalidAnswer;
import app.waymark.questions.QuestionFormat;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A click may arrive zero, one or two times, early, late and from several tabs; an answer is stored once. */
@QuizTest
class AnswerContractTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    Actor actor;
    UUID attempt;
    PlayerState first;

    @BeforeEach
    void start() {
        actor = quiz.account();
        attempt = attempts.start(actor, Quiz.ROLE);
        first = attempts.current(actor, attempt);
        quiz.read();
    }

    @Test
    void a_double_click_stores_one_answer() {
        AnswerSubmission click = quiz.right(first);
        List<Quiz.Outcome> receipts = Quiz.atOnce(List.of(() -> answer(click), () -> answer(click)));
        assertThat(Quiz.statuses(receipts)).isEqualTo(Map.of(Status.SAVED, 1L, Status.REPEATED, 1L));
        assertThat(receipts.get(0).receipt().state())
                .isEqualTo(receipts.get(1).receipt().state());
        assertThat(quiz.answers(attempt)).isEqualTo(1);
        assertThat(quiz.presentations(attempt)).isEqualTo(2);
    }

    @Test
    void enter_pressed_ten_times_stores_one_answer() {
        for (int question = 1; question <= 5; question++) {
            quiz.read();
            AnswerSubmission enter = quiz.wrong(attempts.current(actor, attempt));
            List<Quiz.Outcome> receipts = Quiz.atOnce(Collections.nCopies(10, () -> answer(enter)));
            assertThat(Quiz.statuses(receipts)).isEqualTo(Map.of(Status.SAVED, 1L, Status.REPEATED, 9L));
            assertThat(receipts.stream().map(r -> r.receipt().state()).distinct())
                    .hasSize(1);
            assertThat(quiz.answers(attempt)).isEqualTo(question);
            assertThat(quiz.presentations(attempt)).isEqualTo(question + 1);
        }
    }

    @Test
    void a_request_that_is_replayed_later_finds_its_answer_stored() {
        AnswerSubmission lost = quiz.right(first);
        PlayerState state = answer(lost).state();
        for (int i = 0; i < 3; i++) {
            state = quiz.next(actor, state);
        }
        List<String> before = quiz.stored(attempt);
        AnswerReceipt replayed = answer(lost);
        assertThat(replayed.status()).isEqualTo(Status.REPEATED);
        assertThat(replayed.state()).isEqualTo(state);
        assertThat(quiz.stored(attempt)).isEqualTo(before);
    }

    @Test
    void a_request_that_is_replayed_after_the_end_changes_nothing() {
        AnswerSubmission lost = quiz.right(first);
        answer(lost);
        attempts.end(actor, attempt);
        List<String> before = quiz.stored(attempt);
        AnswerReceipt replayed = answer(lost);
        assertThat(replayed.status()).isEqualTo(Status.REPEATED);
        assertThat(replayed.state().ended()).isTrue();
        assertThat(quiz.stored(attempt)).isEqualTo(before);
    }

    @Test
    void of_two_tabs_with_different_answers_the_first_stays() {
        for (int round = 0; round < 10; round++) {
            quiz.read();
            PlayerState shown = attempts.current(actor, attempt);
            AnswerSubmission one = quiz.right(shown);
            AnswerSubmission other = quiz.dontKnow(shown);
            List<Quiz.Outcome> receipts = Quiz.atOnce(List.of(() -> answer(one), () -> answer(other)));
            assertThat(Quiz.statuses(receipts)).isEqualTo(Map.of(Status.SAVED, 1L, Status.REPEATED, 1L));
            boolean firstTabWon = receipts.getFirst().receipt().status() == Status.SAVED;
            assertThat(outcomeOf(one.seq())).isEqualTo(firstTabWon ? "right" : "dont-know");
        }
        assertThat(quiz.answers(attempt)).isEqualTo(10);
    }

    @Test
    void a_stale_tab_is_moved_to_the_question_that_waits() {
        answer(quiz.right(first));
        PlayerState second = quiz.next(actor, attempts.current(actor, attempt));
        List<String> before = quiz.stored(attempt);
        var ofFirst = new AnswerSubmission(1, UUID.randomUUID(), List.of(1), null, false, 9_000);
        var ofLater = new AnswerSubmission(7, second.question().nonce(), List.of(1), null, false, 9_000);
        var wrongNonce = new AnswerSubmission(second.question().seq(), UUID.randomUUID(), List.of(1), null, false, 9);
        for (AnswerSubmission stale : List.of(ofFirst, ofLater, wrongNonce)) {
            AnswerReceipt receipt = answer(stale);
            assertThat(receipt.status()).isEqualTo(Status.STALE);
            assertThat(receipt.state()).isEqualTo(second);
        }
        assertThat(quiz.stored(attempt)).isEqualTo(before);
    }

    @Test
    void an_answer_after_the_end_is_not_stored() {
        AnswerSubmission late = quiz.right(first);
        attempts.end(actor, attempt);
        List<String> before = quiz.stored(attempt);
        AnswerReceipt receipt = answer(late);
        assertThat(receipt.status()).isEqualTo(Status.ENDED);
        assertThat(receipt.state().ended()).isTrue();
        assertThat(quiz.stored(attempt)).isEqualTo(before);
    }

    @Test
    void an_answer_that_is_not_of_the_questions_form_changes_nothing() {
        var seen = EnumSet.noneOf(QuestionFormat.class);
        for (int start = 0; start < 12 && seen.size() < QuestionFormat.values().length; start++) {
            Actor person = quiz.account();
            UUID id = attempts.start(
                    person, start % 2 == 0 ? Quiz.ROLE : new QuizScope(QuizScope.Kind.DOMAIN, "working-with-people"));
            PlayerState state = attempts.current(person, id);
            while (!state.ended()) {
                seen.add(QuestionFormat.of(state.question().face().format()));
                List<String> before = quiz.stored(id);
                for (AnswerSubmission invalid : invalid(state)) {
                    assertThatThrownBy(() -> attempts.answer(person, id, invalid))
                            .as("%s to %s", invalid, state.question().face().format())
                            .isInstanceOf(InvalidAnswer.class);
                }
                assertThat(quiz.stored(id)).isEqualTo(before);
                assertThat(attempts.current(person, id)).isEqualTo(state);
                state = quiz.next(person, state);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(QuestionFormat.values());
    }

    private List<AnswerSubmission> invalid(PlayerState state) {
        int options = state.question().face().options().size();
        QuestionFormat format = QuestionFormat.of(state.question().face().format());
        if (format == QuestionFormat.NUMERIC) {
            return List.of(
                    given(state, List.of(), null),
                    given(state, List.of(0), null),
                    given(state, List.of(), Double.NaN),
                    given(state, List.of(), Double.POSITIVE_INFINITY));
        }
        List<Integer> all = IntStream.range(0, options).boxed().toList();
        List<AnswerSubmission> invalid = new ArrayList<>(List.of(
                given(state, List.of(), null),
                given(state, List.of(), 1.0),
                given(state, List.of(options), null),
                given(state, List.of(-1), null),
                given(state, List.of(Integer.MAX_VALUE), null),
                given(state, List.of(0, 0), null)));
        switch (format) {
            case SINGLE_CHOICE, JUDGEMENT -> {
                invalid.add(given(state, List.of(0, 1), null));
                invalid.add(given(state, all, null));
            }
            case ORDERING -> {
                invalid.add(given(state, List.of(0), null));
                invalid.add(given(state, all.subList(1, options), null));
                invalid.add(given(state, Collections.nCopies(options, 0), null));
                List<Integer> tooMany = new ArrayList<>(all);
                tooMany.add(0);
                invalid.add(given(state, tooMany, null));
            }
            case MULTIPLE_RESPONSE -> invalid.add(given(state, List.of(0, options), null));
            case NUMERIC -> throw new AssertionError();
        }
        return invalid;
    }

    private static AnswerSubmission given(PlayerState state, List<Integer> positions, Double number) {
        return new AnswerSubmission(state.question().seq(), state.question().nonce(), positions, number, false, 40_000);
    }

    @Test
    void an_invalid_answer_leaves_the_way_free_for_a_valid_one() {
        assertThatThrownBy(() -> answer(given(first, List.of(99), null))).isInstanceOf(InvalidAnswer.class);
        assertThat(answer(quiz.right(first)).status()).isEqualTo(Status.SAVED);
    }

    @Test
    void the_milliseconds_taken_are_never_more_than_have_passed() {
        var question = first.question();
        answer(AnswerSubmission.dontKnow(question.seq(), question.nonce(), Long.MAX_VALUE));
        long millis = quiz.jdbc
                .sql("select ms_taken from answer where attempt_id = :attempt")
                .param("attempt", attempt)
                .query(Long.class)
                .single();
        assertThat(millis).isBetween(Quiz.READING.toMillis(), Quiz.READING.toMillis() * 2);
    }

    @Test
    void no_question_is_asked_twice_in_an_attempt_and_every_answer_has_its_presentation() {
        quiz.playOut(actor, attempt);
        List<String> questions = quiz.jdbc
                .sql("select question_id from presentation where attempt_id = :attempt order by seq")
                .param("attempt", attempt)
                .query(String.class)
                .list();
        assertThat(Set.copyOf(questions)).hasSameSizeAs(questions);
        assertThat(quiz.answers(attempt)).isEqualTo(questions.size());
    }

    private AnswerReceipt answer(AnswerSubmission submission) {
        return attempts.answer(actor, attempt, submission);
    }

    private String outcomeOf(int seq) {
        return quiz.jdbc
                .sql("select outcome from answer where attempt_id = :attempt and seq = :seq")
                .param("attempt", attempt)
                .param("seq", seq)
                .query(String.class)
                .single();
    }
}
