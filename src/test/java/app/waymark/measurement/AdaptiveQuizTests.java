package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdaptiveQuizTests {

    private final SkillTree tree = Fixtures.tree(24);
    private final Scorer scorer = new Scorer(tree);
    private final ItemBank bank = Fixtures.bank(24, 14);
    private final Role role = Fixtures.role(12, 3);
    private final AdaptiveQuiz quiz = new AdaptiveQuiz(scorer, bank, Scope.ofRole(tree, role));
    private final RandomGenerator random = new SplittableRandom(7);

    @Test
    void aQuickLookAsksForTwelveMinutesAndNeverTheSameQuestionTwice() {
        QuizState state = QuizState.start(tree, QuizState.QUICK_LOOK_MINUTES);
        Set<String> asked = new HashSet<>();
        NextStep step = quiz.next(state, Availability.unrestricted(), random);
        while (step instanceof NextStep.Ask ask) {
            assertThat(asked.add(ask.item().id())).isTrue();
            state = state.after(
                    new Answered(ask.item(), Fixtures.answer(ask.item(), 0.3, random), true),
                    ask.item().expectedSeconds());
            step = quiz.next(state, Availability.unrestricted(), random);
        }
        assertThat(step).isEqualTo(new NextStep.Stop(StopReason.BUDGET_SPENT));
        assertThat(asked).hasSizeBetween(10, 13);
        assertThat(state.secondsSpent()).isBetween(11.0 * 60, 12.5 * 60);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void theSameAnswerToEverythingStaysFiniteAndEnds(Outcome outcome) {
        QuizState state = QuizState.start(tree, 1_000);
        NextStep step = quiz.next(state, Availability.unrestricted(), random);
        while (step instanceof NextStep.Ask ask) {
            state = state.after(new Answered(ask.item(), outcome, true), 1);
            assertThat(state.belief().means()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
            step = quiz.next(state, Availability.unrestricted(), random);
        }
        assertThat(step).isInstanceOf(NextStep.Stop.class);
        ScoreReport report = scorer.score(role, state.responses(), 1);
        assertThat(report.skills()).allSatisfy(standing -> {
            if (standing instanceof SkillStanding.Measured measured) {
                assertThat(measured.mean()).isBetween(-6.0, 6.0);
                assertThat(measured.sd()).isBetween(0.05, 1.0);
            }
        });
        Verdict expected = outcome == Outcome.RIGHT ? Verdict.READY : Verdict.NOT_YET;
        assertThat(report.readiness().orElseThrow().verdict()).isEqualTo(expected);
    }

    @Test
    void noAnswersMeanThatEverythingIsUnknownAndNoVerdict() {
        ScoreReport report = scorer.score(role, QuizState.start(tree, 12).responses(), 1);
        assertThat(report.skills()).allMatch(SkillStanding.Unknown.class::isInstance);
        assertThat(report.requirements()).allMatch(r -> r.word() == RequirementWord.CANT_TELL);
        assertThat(report.readiness()).isEmpty();
    }

    @Test
    void replayingTheAnswersMakesTheSameStateAgain() {
        QuizState played = QuizState.start(tree, 12);
        for (int i = 0; i < 8; i++) {
            NextStep.Ask ask = (NextStep.Ask) quiz.next(played, Availability.unrestricted(), random);
            played = played.after(new Answered(ask.item(), Fixtures.answer(ask.item(), 0, random), true), 60);
        }
        QuizState replayed = QuizState.start(tree, 12)
                .after(played.answered().stream()
                        .map(answer -> new TimedAnswer(answer, 60))
                        .toList());
        assertThat(replayed.belief().means()).containsExactly(played.belief().means());
        assertThat(replayed.belief().covariances())
                .containsExactly(played.belief().covariances());
    }
}
