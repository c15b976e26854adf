package app.waymark.measurement;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Plays the coming minutes many times over: draws a person from the belief, lets the quiz go on with that person, and
 * looks whether the verdict becomes clear. Build one per role and revision of the bank and share it.
 */
public final class Forecaster {

    private static final int PEOPLE = 100;

    private final AdaptiveQuiz quiz;
    private final Scope scope;
    private final Optional<VerdictCheck> verdict;

    public Forecaster(Scorer scorer, ItemBank bank, Role role) {
        scope = Scope.ofRole(scorer.tree(), role);
        quiz = new AdaptiveQuiz(scorer, bank, scope.withoutRole());
        verdict = VerdictCheck.of(scorer, role);
    }

    /**
     * @param state the attempt as it stands
     * @param minutes offered beyond what is spent
     * @param seed of the people drawn
     */
    public Forecast forecast(QuizState state, Availability availability, double minutes, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        BeliefSampler sampler = new BeliefSampler(state.belief(), scope.skills());
        QuizState resumed = new QuizState(
                state.belief(),
                state.earlier(),
                state.answered(),
                state.secondsSpent(),
                state.secondsSpent() + 60 * minutes,
                false);
        double questions = 0;
        double clear = 0;
        for (int person = 0; person < PEOPLE; person++) {
            double[] standardNormal = new double[scope.skills().length];
            Arrays.setAll(standardNormal, i -> random.nextGaussian());
            QuizState end = played(resumed, sampler.draw(standardNormal), availability, random);
            questions += end.answered().size() - state.answered().size();
            clear += isClear(end) ? 1 : 0;
        }
        return new Forecast(questions / PEOPLE, clear / PEOPLE);
    }

    private QuizState played(QuizState resumed, double[] theta, Availability availability, RandomGenerator random) {
        QuizState state = resumed;
        while (!isClear(state) && quiz.next(state, availability, random) instanceof NextStep.Ask ask) {
            Item item = ask.item();
            double ability = theta[Arrays.binarySearch(scope.skills(), item.skill())];
            Outcome outcome = outcome(item, ability, state.guessing(), random);
            state = state.after(new Answered(item, outcome, true), item.expectedSeconds());
        }
        return state;
    }

    private boolean isClear(QuizState state) {
        return verdict.isPresent() && verdict.get().looksClear(state);
    }

    private static Outcome outcome(Item item, double theta, EffectiveGuessing guessing, RandomGenerator random) {
        if (random.nextDouble() < item.parameters().curve(guessing).right(theta)) {
            return Outcome.RIGHT;
        }
        double dontKnow = guessing.dontKnowShare();
        double wrong = (1 - dontKnow) * (1 - item.parameters().c());
        return random.nextDouble() * (dontKnow + wrong) < dontKnow ? Outcome.DONT_KNOW : Outcome.WRONG;
    }
}
