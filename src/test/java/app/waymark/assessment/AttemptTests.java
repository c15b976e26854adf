package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaymarkTest
class AttemptTests {

    @Autowired
    AttemptService attempts;

    @Autowired
    ResultService results;

    @Autowired
    JdbcClient jdbc;

    Actor actor = new Actor(UUID.randomUUID(), false, Set.of("PERSON"));

    @BeforeEach
    void person() {
        jdbc.sql("insert into person (id) values (:id)")
                .param("id", actor.personId())
                .update();
    }

    private static final QuizScope ROLE = new QuizScope(QuizScope.Kind.ROLE, "prompt-engineer");

    private AnswerSubmission answer(PlayerState state) {
        var question = state.question();
        return AnswerSubmission.dontKnow(question.seq(), question.nonce(), 40_000);
    }

    @Test
    void an_attempt_ends_with_a_result_that_stays() {
        UUID id = attempts.start(actor, ROLE);
        PlayerState state = attempts.current(actor, id);
        int answers = 0;
        while (!state.ended()) {
            state = attempts.answer(actor, id, answer(state)).state();
            answers++;
        }
        AttemptResult result = results.result(actor, id).orElseThrow();
        assertThat(answers).isBetween(4, 60);
        assertThat(result.requirements()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(result.readiness()).isNotNull();
        assertThat(results.result(actor, id)).contains(result);
    }

    @Test
    void the_same_submission_counts_once() {
        UUID id = attempts.start(actor, ROLE);
        AnswerSubmission submission = answer(attempts.current(actor, id));
        AnswerReceipt first = attempts.answer(actor, id, submission);
        AnswerReceipt second = attempts.answer(actor, id, submission);
        assertThat(first.status()).isEqualTo(AnswerReceipt.Status.SAVED);
        assertThat(second.status()).isEqualTo(AnswerReceipt.Status.REPEATED);
        assertThat(second.state()).isEqualTo(first.state());
        assertThat(attempts.current(actor, id)).isEqualTo(first.state());
    }

    @Test
    void a_stale_tab_overwrites_nothing() {
        UUID id = attempts.start(actor, ROLE);
        PlayerState old = attempts.current(actor, id);
        attempts.answer(actor, id, answer(old));
        var stale = new AnswerSubmission(1, UUID.randomUUID(), List.of(0), null, false, 9_000);
        AnswerReceipt receipt = attempts.answer(actor, id, stale);
        assertThat(receipt.status()).isEqualTo(AnswerReceipt.Status.STALE);
        assertThat(receipt.state()).isEqualTo(attempts.current(actor, id));
    }

    @Test
    void somebody_elses_attempt_does_not_exist() {
        UUID id = attempts.start(actor, ROLE);
        var other = new Actor(UUID.randomUUID(), false, Set.of("PERSON", "ADMIN"));
        assertThatThrownBy(() -> attempts.current(other, id)).isInstanceOf(UnknownAttempt.class);
        assertThatThrownBy(() -> attempts.end(other, id)).isInstanceOf(UnknownAttempt.class);
        assertThatThrownBy(() -> results.result(other, id)).isInstanceOf(UnknownAttempt.class);
    }
}
