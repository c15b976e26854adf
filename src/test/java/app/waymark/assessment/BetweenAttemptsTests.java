package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.operations.Settings;
import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one attempt means for the next: answers that count on, skills learned since, growth, and questions that rest. */
@QuizTest
class BetweenAttemptsTests {

    private static final String SKILL = "text-generation";

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    ResultService results;

    @Autowired
    LearnedSinceService learned;

    @Autowired
    LearnedMarks marks;

    @Autowired
    Settings settings;

    @Autowired
    AttemptRepository repository;

    @Autowired
    AnswerStore store;

    @Autowired
    MeasurementModels models;

    @Autowired
    AttemptPersonalData personalData;

    @Autowired
    MovableClock clock;

    @Test
    void answers_count_for_every_role() {
        Actor actor = quiz.account();
        AttemptResult first = result(actor, quiz.play(actor, Quiz.ROLE));
        AttemptResult other = nothingMore(actor, Quiz.LEAD);
        assertThat(other.answers()).isEqualTo(first.answers());
        assertThat(other.readiness()).isNotNull();
    }

    @Test
    void a_question_rests_for_sixty_days() {
        Actor actor = quiz.account();
        UUID first = quiz.play(actor, Quiz.ROLE);
        clock.advance(Duration.ofDays(59));
        UUID second = quiz.play(actor, Quiz.ROLE);
        assertThat(questions(second)).doesNotContainAnyElementsOf(questions(first));
        clock.advance(Duration.ofDays(2));
        Attempt third = attempt(actor, attempts.start(actor, Quiz.ROLE));
        assertThat(new AttemptReplay(store, marks, settings)
                        .start(third, models.current())
                        .coolingDown())
                .containsAll(questions(second))
                .doesNotContainAnyElementsOf(questions(first));
    }

    @Test
    void what_was_learned_since_starts_afresh_and_can_be_taken_back() {
        Actor actor = quiz.account();
        AttemptResult before = result(actor, quiz.play(actor, Quiz.ROLE));
        String skill = before.skills().stream()
                .filter(s -> s.answers() > 0)
                .map(AttemptResult.SkillResult::slug)
                .findFirst()
                .orElseThrow();
        clock.advance(Duration.ofDays(1));
        learned.mark(actor, skill);
        learned.mark(actor, skill);
        assertThat(learned.marks(actor)).extracting(LearnedMark::skill).containsExactly(skill);

        AttemptResult afresh = nothingMore(actor, Quiz.ROLE);
        assertThat(answers(afresh, skill)).isZero();
        assertThat(afresh.answers()).isEqualTo(before.answers() - answers(before, skill));

        learned.undo(actor, skill);
        assertThat(learned.marks(actor)).isEmpty();
        assertThat(answers(nothingMore(actor, Quiz.ROLE), skill)).isEqualTo(answers(before, skill));
        assertThat(result(actor, before.attemptId())).isEqualTo(before);
    }

    @Test
    void an_open_attempt_goes_on_from_what_it_began_with() {
        Actor actor = quiz.account();
        quiz.play(actor, Quiz.skill(SKILL));
        Attempt open = attempt(actor, attempts.start(actor, Quiz.skill(SKILL)));
        learned.mark(actor, SKILL);
        assertThat(new AttemptReplay(store, marks, settings)
                        .start(open, models.current())
                        .earlier())
                .isNotEmpty();
        attempts.end(actor, open.id());

        Attempt afresh = attempt(actor, attempts.start(actor, Quiz.skill(SKILL)));
        learned.undo(actor, SKILL);
        assertThat(new AttemptReplay(store, marks, settings)
                        .start(afresh, models.current())
                        .earlier())
                .isEmpty();
    }

    @Test
    void nobody_marks_anything_for_somebody_else() {
        Actor owner = quiz.account();
        learned.mark(owner, SKILL);
        for (Actor other : List.of(quiz.account(), quiz.participant(), quiz.admin())) {
            assertThat(learned.marks(other)).isEmpty();
            learned.undo(other, SKILL);
            learned.mark(other, SKILL);
            learned.undo(other, SKILL);
        }
        assertThat(learned.marks(owner)).extracting(LearnedMark::skill).containsExactly(SKILL);
        assertThatThrownBy(() -> learned.mark(owner, "no-such-skill")).isInstanceOf(UnknownScope.class);
    }

    @Test
    void marks_are_exported_handed_over_and_erased_with_the_person() {
        Actor participant = quiz.participant();
        Actor account = quiz.account();
        learned.mark(participant, SKILL);
        learned.mark(account, SKILL);
        assertThat(((Map<?, ?>) personalData.export(participant.personId())).get("learned-since"))
                .asString()
                .contains(SKILL);
        personalData.transfer(participant.personId(), account.personId());
        assertThat(learned.marks(participant)).isEmpty();
        assertThat(learned.marks(account)).hasSize(1);
        personalData.erase(account.personId());
        assertThat(learned.marks(account)).isEmpty();
    }

    @Test
    void growth_is_told_with_its_uncertainty_from_each_sitting_by_itself() {
        Actor actor = quiz.account();
        UUID first = play(actor, attempts.start(actor, Quiz.skill(SKILL)), false);
        assertThat(result(actor, first).growth()).isEmpty();
        UUID deeper = play(actor, attempts.deepen(actor, first), false);
        assertThat(result(actor, deeper).growth()).as("the same sitting").isEmpty();
        clock.advance(Duration.ofDays(90));
        AttemptResult later = result(actor, play(actor, attempts.start(actor, Quiz.skill(SKILL)), true));
        assertThat(later.growth()).singleElement().satisfies(growth -> {
            assertThat(growth.skill()).isEqualTo(SKILL);
            assertThat(growth.direction()).isEqualTo("more");
            assertThat(growth.certainty()).isEqualTo("very-likely");
            assertThat(growth.low()).isPositive().isLessThan(growth.mean());
            assertThat(growth.high()).isGreaterThan(growth.mean());
        });
        assertThat(result(actor, later.attemptId())).isEqualTo(later);
    }

    private UUID play(Actor actor, UUID id, boolean right) {
        PlayerState state = attempts.current(actor, id);
        while (!state.ended()) {
            quiz.read();
            state = attempts.answer(actor, id, right ? quiz.right(state) : quiz.wrong(state))
                    .state();
        }
        return id;
    }

    private AttemptResult nothingMore(Actor actor, QuizScope scope) {
        UUID id = attempts.start(actor, scope);
        attempts.end(actor, id);
        return result(actor, id);
    }

    private AttemptResult result(Actor actor, UUID id) {
        return results.result(actor, id).orElseThrow();
    }

    private Attempt attempt(Actor actor, UUID id) {
        return repository.findByIdAndPersonId(id, actor.personId()).orElseThrow();
    }

    private static int answers(AttemptResult result, String skill) {
        return result.skill(skill).map(AttemptResult.SkillResult::answers).orElse(0);
    }

    private Set<String> questions(UUID attempt) {
        return new HashSet<>(
                store.rows(attempt).stream().map(AnsweredRow::questionId).toList());
    }
}
