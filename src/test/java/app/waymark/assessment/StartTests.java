package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.security.Actor;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuizTest
class StartTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Test
    void of_many_starts_at_once_one_is_let_through_and_the_others_learn_which() {
        for (int round = 0; round < 5; round++) {
            Actor actor = quiz.account();
            List<Quiz.Outcome> outcomes = Quiz.atOnce(Collections.nCopies(6, () -> attempts.start(actor, Quiz.ROLE)));
            onlyOneIsOpen(actor, outcomes);
        }
    }

    @Test
    void of_many_wishes_to_go_deeper_at_once_one_is_let_through() {
        Actor actor = quiz.account();
        UUID ended = attempts.start(actor, Quiz.ROLE);
        quiz.next(actor, attempts.current(actor, ended));
        attempts.end(actor, ended);
        List<Quiz.Outcome> outcomes = Quiz.atOnce(Collections.nCopies(6, () -> attempts.deepen(actor, ended)));
        onlyOneIsOpen(actor, outcomes);
    }

    private void onlyOneIsOpen(Actor actor, List<Quiz.Outcome> outcomes) {
        List<UUID> started = outcomes.stream()
                .filter(outcome -> outcome.thrown() == null)
                .map(outcome -> (UUID) outcome.value())
                .toList();
        assertThat(started).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> outcome.thrown() != null))
                .hasSize(5)
                .allSatisfy(outcome -> assertThat(outcome.thrown())
                        .isInstanceOfSatisfying(
                                AttemptOpen.class,
                                open -> assertThat(open.attemptId()).isEqualTo(started.getFirst())));
        assertThat(attempts.open(actor).map(AttemptSummary::id)).contains(started.getFirst());
        assertThat(quiz.presentations(started.getFirst())).isEqualTo(1);
    }

    @Test
    void another_attempt_can_start_only_after_the_open_one_has_ended() {
        Actor actor = quiz.account();
        UUID open = attempts.start(actor, Quiz.ROLE);
        assertThatThrownBy(() -> attempts.start(actor, Quiz.LEAD)).isInstanceOf(AttemptOpen.class);
        assertThatThrownBy(() -> attempts.deepen(actor, open)).isInstanceOf(AttemptOpen.class);
        attempts.end(actor, open);
        UUID next = attempts.start(actor, Quiz.LEAD);
        assertThat(attempts.history(actor)).extracting(AttemptSummary::id).containsExactly(next, open);
    }

    @Test
    void what_the_catalogue_does_not_have_cannot_be_started() {
        Actor actor = quiz.account();
        for (QuizScope.Kind kind : List.of(QuizScope.Kind.ROLE, QuizScope.Kind.DOMAIN, QuizScope.Kind.SKILL)) {
            assertThatThrownBy(() -> attempts.start(actor, new QuizScope(kind, "no-such-thing")))
                    .isInstanceOf(UnknownScope.class);
        }
        assertThat(attempts.open(actor)).isEmpty();
    }

    @Test
    void people_do_not_stand_in_each_others_way() {
        List<Actor> people = List.of(quiz.account(), quiz.participant(), quiz.admin(), quiz.account());
        List<Quiz.Outcome> outcomes = Quiz.atOnce(people.stream()
                .map(person -> (java.util.concurrent.Callable<UUID>) () -> attempts.start(person, Quiz.LEAD))
                .toList());
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.thrown()).isNull());
    }
}
