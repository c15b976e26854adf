package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.security.Actor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody reads faster than three seconds or fifteen words a second: such answers are kept, shown, not counted. */
@QuizTest
class TooFastTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    ResultService results;

    Actor actor;
    UUID attempt;

    @BeforeEach
    void start() {
        actor = quiz.account();
        attempt = attempts.start(actor, Quiz.ROLE);
    }

    private AnswerReceipt answerAfter(long millis) {
        AnswerSubmission read = quiz.right(attempts.current(actor, attempt));
        return attempts.answer(
                actor,
                attempt,
                new AnswerSubmission(read.seq(), read.nonce(), read.positions(), read.number(), false, millis));
    }

    @Test
    void an_answer_faster_than_the_question_can_be_read_is_kept_flagged_and_left_out() {
        quiz.read();
        AnswerReceipt fast = answerAfter(1_500);
        assertThat(fast.status()).isEqualTo(AnswerReceipt.Status.SAVED);
        assertThat(fast.tooFast()).isTrue();
        assertThat(fast.state().answered()).isEqualTo(1);
        quiz.read();
        AnswerReceipt read = answerAfter(Quiz.READING.toMillis());
        assertThat(read.tooFast()).isFalse();
        attempts.end(actor, attempt);
        AttemptResult result = results.result(actor, attempt).orElseThrow();
        assertThat(result.answers()).isEqualTo(1);
        assertThat(result.tooFast()).isEqualTo(1);
        assertThat(results.review(actor, attempt))
                .extracting(ReviewedAnswer::tooFast)
                .containsExactly(true, false);
        assertThat(flags()).containsExactly(true, false);
    }

    @Test
    void a_browser_that_claims_more_time_than_has_passed_is_not_believed() {
        assertThat(answerAfter(600_000).tooFast()).isTrue();
    }

    @Test
    void a_browser_that_claims_a_negative_time_is_too_fast() {
        quiz.read();
        assertThat(answerAfter(-5).tooFast()).isTrue();
        assertThat(answerAfter(Long.MIN_VALUE).tooFast()).isTrue();
    }

    @Test
    void not_knowing_needs_no_time() {
        var question = attempts.current(actor, attempt).question();
        AnswerReceipt receipt =
                attempts.answer(actor, attempt, AnswerSubmission.dontKnow(question.seq(), question.nonce(), 200));
        assertThat(receipt.tooFast()).isFalse();
    }

    @Test
    void a_repeated_submission_is_told_the_same() {
        quiz.read();
        AnswerSubmission read = quiz.right(attempts.current(actor, attempt));
        var fast = new AnswerSubmission(read.seq(), read.nonce(), read.positions(), read.number(), false, 100);
        assertThat(attempts.answer(actor, attempt, fast).tooFast()).isTrue();
        assertThat(attempts.answer(actor, attempt, fast).tooFast()).isTrue();
    }

    @Test
    void only_fast_answers_say_nothing_about_anybody() {
        for (int i = 0; i < 5; i++) {
            quiz.read();
            answerAfter(10);
        }
        attempts.end(actor, attempt);
        AttemptResult result = results.result(actor, attempt).orElseThrow();
        assertThat(result.answers()).isZero();
        assertThat(result.tooFast()).isEqualTo(5);
        assertThat(result.skills())
                .allSatisfy(skill -> assertThat(skill.standing()).isEqualTo("unknown"));
    }

    private java.util.List<Boolean> flags() {
        return quiz.jdbc
                .sql("select too_fast from answer where attempt_id = :attempt order by seq")
                .param("attempt", attempt)
                .query(Boolean.class)
                .list();
    }
}
