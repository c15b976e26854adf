package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.security.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Keys are shown after the attempt, to people with an account. */
@QuizTest
class ReviewTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    ResultService results;

    @Test
    void an_open_attempt_has_no_review_and_no_result() {
        for (Actor actor : List.of(quiz.account(), quiz.admin(), quiz.participant())) {
            UUID id = attempts.start(actor, Quiz.ROLE);
            quiz.next(actor, attempts.current(actor, id));
            assertThatThrownBy(() -> results.review(actor, id)).isInstanceOf(AccessDeniedException.class);
            assertThat(results.missed(actor, id)).isEmpty();
            assertThat(results.result(actor, id)).isEmpty();
            assertThat(results.latest(actor)).isEmpty();
        }
    }

    @Test
    void a_participant_without_an_account_gets_the_concepts_missed_but_no_keys() {
        Actor participant = quiz.participant();
        UUID id = quiz.play(participant, Quiz.ROLE);
        assertThatThrownBy(() -> results.review(participant, id)).isInstanceOf(AccessDeniedException.class);
        assertThat(results.missed(participant, id)).isNotEmpty();
    }

    @Test
    void a_person_reviews_every_answer_of_an_ended_attempt() {
        Actor actor = quiz.account();
        UUID id = quiz.play(actor, Quiz.ROLE);
        List<ReviewedAnswer> review = results.review(actor, id);
        assertThat(review).hasSize(quiz.answers(id));
        assertThat(review).extracting(ReviewedAnswer::seq).isSorted();
        // as it was played: known, not known, "I don't know", and again
        assertThat(review.stream().map(ReviewedAnswer::outcome).limit(3))
                .containsExactly("right", "wrong", "dont-know");
        assertThat(review).allSatisfy(answer -> {
            assertThat(answer.question().explanation()).isNotBlank();
            assertThat(answer.question().referenceUrl()).startsWith("http");
        });
    }

    @Test
    void whoever_signs_up_and_claims_an_attempt_may_review_it() {
        Actor participant = quiz.participant();
        UUID id = quiz.play(participant, Quiz.ROLE);
        var account = new Actor(participant.personId(), false, java.util.Set.of(Actor.PERSON));
        assertThat(results.review(account, id)).hasSize(quiz.answers(id));
    }

    @Test
    void going_deeper_closes_no_review() {
        Actor actor = quiz.account();
        UUID id = attempts.start(actor, Quiz.ROLE);
        quiz.next(actor, attempts.current(actor, id));
        attempts.end(actor, id);
        int answers = quiz.answers(id);
        UUID deeper = attempts.deepen(actor, id);
        assertThat(results.review(actor, id)).hasSize(answers);
        assertThatThrownBy(() -> results.review(actor, deeper)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_review_of_a_deeper_result_holds_the_answers_it_builds_on() {
        Actor actor = quiz.account();
        UUID id = attempts.start(actor, Quiz.ROLE);
        quiz.next(actor, attempts.current(actor, id));
        attempts.end(actor, id);
        UUID deeper = attempts.deepen(actor, id);
        quiz.next(actor, attempts.current(actor, deeper));
        attempts.end(actor, deeper);
        assertThat(results.review(actor, id)).extracting(ReviewedAnswer::seq).containsExactly(1);
        assertThat(results.review(actor, deeper))
                .extracting(ReviewedAnswer::seq)
                .containsExactly(1, 2);
    }
}
