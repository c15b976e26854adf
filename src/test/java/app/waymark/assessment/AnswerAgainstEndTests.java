package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.assessment.AnswerReceipt.Status;
import app.waymark.security.Actor;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An answer and the end of its attempt arrive together: either the result counts the answer, or it is not in. */
@QuizTest
class AnswerAgainstEndTests {

    private static final int ROUNDS = 120;
    private static final long WIDEST_GAP_NANOS = 12_000_000;

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    ResultService results;

    @Test
    void a_result_counts_exactly_the_answers_that_are_in() {
        RandomGenerator random = new java.util.SplittableRandom(20261123);
        int saved = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Actor actor = quiz.account();
            UUID id = attempts.start(actor, Quiz.ROLE);
            PlayerState state = attempts.current(actor, id);
            for (int before = random.nextInt(3); before > 0; before--) {
                state = quiz.next(actor, state);
            }
            quiz.read();
            AnswerSubmission submission = random.nextBoolean() ? quiz.right(state) : quiz.dontKnow(state);
            long answerLater = random.nextLong(WIDEST_GAP_NANOS);
            long endLater = random.nextLong(WIDEST_GAP_NANOS);
            List<Quiz.Outcome> outcomes = Quiz.atOnce(List.of(
                    () -> {
                        LockSupport.parkNanos(answerLater);
                        return attempts.answer(actor, id, submission);
                    },
                    () -> {
                        LockSupport.parkNanos(endLater);
                        attempts.end(actor, id);
                        return id;
                    }));
            assertThat(outcomes.getLast().thrown()).isNull();
            AnswerReceipt receipt = outcomes.getFirst().receipt();
            boolean in = receipt.status() == Status.SAVED;
            assertThat(receipt.status()).isIn(Status.SAVED, Status.ENDED);
            assertThat(quiz.answers(id)).isEqualTo(state.answered() + (in ? 1 : 0));
            AttemptResult result = results.result(actor, id).orElseThrow();
            assertThat(result.answers())
                    .as("round %d, %s", round, receipt.status())
                    .isEqualTo(quiz.answers(id));
            assertThat(attempts.current(actor, id).ended()).isTrue();
            assertThat(attempts.answer(actor, id, submission).status()).isEqualTo(in ? Status.REPEATED : Status.ENDED);
            saved += in ? 1 : 0;
        }
        // otherwise this has tried one order only
        assertThat(saved).isBetween(ROUNDS / 10, ROUNDS - ROUNDS / 10);
    }

    @Test
    void ending_twice_at_once_gives_one_result() {
        for (int round = 0; round < 10; round++) {
            Actor actor = quiz.account();
            UUID id = attempts.start(actor, Quiz.ROLE);
            quiz.next(actor, attempts.current(actor, id));
            List<Quiz.Outcome> outcomes = Quiz.atOnce(java.util.Collections.nCopies(4, () -> {
                attempts.end(actor, id);
                return id;
            }));
            assertThat(outcomes)
                    .allSatisfy(outcome -> assertThat(outcome.thrown()).isNull());
            assertThat(results.result(actor, id)).isPresent();
        }
    }
}
