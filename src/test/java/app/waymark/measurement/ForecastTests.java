package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private static final int SKILLS = 8;

    private final SkillTree tree = Fixtures.tree(SKILLS);
    private final Scorer scorer = new Scorer(tree);
    private final ItemBank bank = Fixtures.bank(SKILLS, 14);
    private final Role role = Fixtures.role(SKILLS, 3);
    private final Forecaster forecaster = new Forecaster(scorer, bank, role);
    private final AdaptiveQuiz quiz = new AdaptiveQuiz(scorer, bank, Scope.ofRole(tree, role));

    /** Of people told a chance of x %, about x % get a clear verdict from ten minutes more. */
    @Test
    void theChanceIsCalibrated() {
        RandomGenerator random = new SplittableRandom(21);
        BeliefSampler sampler = new BeliefSampler(
                GaussianBelief.prior(tree), Scope.ofWholeField(tree).skills());
        int people = 150;
        double foretold = 0;
        double came = 0;
        double likely = 0;
        double likelyCame = 0;
        for (int person = 0; person < people; person++) {
            double[] standardNormal = random.doubles(SKILLS, -1.7, 1.7).toArray();
            double[] theta = sampler.draw(standardNormal);
            QuizState quick = played(QuizState.start(tree, 12), theta, random);
            double chance = forecaster
                    .forecast(quick, Availability.unrestricted(), 10, person)
                    .chanceOfVerdict();
            QuizState deeper = played(quick.allowing(10), theta, random);
            boolean clear = scorer.readiness(role, deeper.responses(), person)
                    .filter(readiness -> readiness.verdict() != Verdict.UNDECIDED)
                    .isPresent();
            foretold += chance / people;
            came += (clear ? 1.0 : 0) / people;
            if (chance > 0.6) {
                likely++;
                likelyCame += clear ? 1 : 0;
            }
        }
        assertThat(came).isCloseTo(foretold, within(0.08));
        assertThat(likelyCame / likely).isGreaterThan(0.6);
    }

    @Test
    void theSameSeedForetellsTheSame() {
        QuizState state = QuizState.start(tree, 12);
        Forecast forecast = forecaster.forecast(state, Availability.unrestricted(), 10, 3);
        assertThat(forecaster.forecast(state, Availability.unrestricted(), 10, 3))
                .isEqualTo(forecast);
        assertThat(forecast.questions()).isBetween(5.0, 11.0);
        assertThat(forecaster.forecast(state, Availability.unrestricted(), 0, 3).isWorthOffering())
                .isFalse();
    }

    private QuizState played(QuizState start, double[] theta, RandomGenerator random) {
        QuizState state = start;
        while (quiz.next(state, Availability.unrestricted(), random) instanceof NextStep.Ask ask) {
            Item item = ask.item();
            Outcome outcome = Fixtures.answer(item, theta[item.skill()], random);
            state = state.after(new Answered(item, outcome, true), item.expectedSeconds());
        }
        return state;
    }
}
