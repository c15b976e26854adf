package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.security.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuizTest
class MoreMinutesTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    MoreMinutesService moreMinutes;

    @Test
    void after_a_quick_look_it_foretells_questions_and_a_chance_and_always_the_same() {
        Actor actor = quiz.participant();
        UUID id = quiz.play(actor, Quiz.ROLE);
        MoreMinutes outlook = moreMinutes.outlook(actor, id).orElseThrow();
        assertThat(outlook.minutes()).isEqualTo(10);
        assertThat(outlook.questions()).isBetween(0, 25);
        assertThat(outlook.percent()).isBetween(0, 100);
        assertThat(outlook.worthOffering()).isEqualTo(outlook.percent() >= 30);
        assertThat(moreMinutes.outlook(actor, id)).contains(outlook);
    }

    @Test
    void there_is_none_while_an_attempt_is_open_and_for_other_scopes() {
        Actor actor = quiz.participant();
        UUID open = attempts.start(actor, Quiz.ROLE);
        assertThat(moreMinutes.outlook(actor, open)).isEmpty();
        attempts.end(actor, open);
        UUID skill = quiz.play(actor, new QuizScope(QuizScope.Kind.SKILL, "prompt-engineering"));
        assertThat(moreMinutes.outlook(actor, skill)).isEmpty();
    }

    @Test
    void nobody_learns_it_of_somebody_else() {
        Actor owner = quiz.account();
        UUID id = attempts.start(owner, Quiz.ROLE);
        attempts.end(owner, id);
        for (Actor other : List.of(quiz.account(), quiz.participant(), quiz.admin())) {
            assertThatThrownBy(() -> moreMinutes.outlook(other, id)).isInstanceOf(UnknownAttempt.class);
        }
    }
}
