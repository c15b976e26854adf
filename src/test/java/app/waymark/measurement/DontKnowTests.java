package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DontKnowTests {

    private static final ItemParameters ITEM = new ItemParameters(1, 0, 0.25, 0);

    @Test
    void theShareFollowsItsFormula() {
        assertThat(EffectiveGuessing.of(List.of()).dontKnowShare()).isEqualTo(0.5);
        List<Response> responses = List.of(
                Response.now(0, ITEM, Outcome.DONT_KNOW),
                Response.now(0, ITEM, Outcome.WRONG),
                Response.now(0, ITEM, Outcome.WRONG),
                Response.now(0, ITEM, Outcome.WRONG),
                Response.now(0, ITEM, Outcome.DONT_KNOW).uncounted());
        assertThat(EffectiveGuessing.of(responses).dontKnowShare()).isCloseTo(2 / (3 + 3 / 0.75), within(1e-12));
    }

    /** At equal ability those who say "I don't know" and those who guess differ by at most 0.15 on average. */
    @Test
    void sayingSoCostsNothing() {
        SkillTree tree = Fixtures.tree(12);
        Scorer scorer = new Scorer(tree);
        AdaptiveQuiz quiz = new AdaptiveQuiz(scorer, Fixtures.bank(12, 14), Scope.ofRole(tree, Fixtures.role(12, 3)));
        for (double theta : new double[] {-1, 0, 1}) {
            double honest = meanScore(quiz, scorer, theta, 1);
            double guesser = meanScore(quiz, scorer, theta, 0);
            assertThat(honest).isCloseTo(guesser, within(0.15));
        }
    }

    private static double meanScore(AdaptiveQuiz quiz, Scorer scorer, double theta, double honesty) {
        RandomGenerator random = new SplittableRandom(11);
        int people = 150;
        double sum = 0;
        for (int person = 0; person < people; person++) {
            QuizState state = QuizState.start(scorer.tree(), 22);
            while (quiz.next(state, Availability.unrestricted(), random) instanceof NextStep.Ask ask) {
                Outcome outcome = answer(ask.item().parameters(), theta, honesty, random);
                state = state.after(
                        new Answered(ask.item(), outcome, true), ask.item().expectedSeconds());
            }
            TreePosterior posterior = scorer.posterior(state.responses());
            for (int skill = 0; skill < 12; skill++) {
                sum += posterior.marginal(skill).mean() / 12;
            }
        }
        return sum / people;
    }

    private static Outcome answer(ItemParameters item, double theta, double honesty, RandomGenerator random) {
        if (random.nextDouble() < Logistic.sigmoid(theta - item.b())) {
            return Outcome.RIGHT;
        }
        if (random.nextDouble() < honesty) {
            return Outcome.DONT_KNOW;
        }
        return random.nextDouble() < item.c() ? Outcome.RIGHT : Outcome.WRONG;
    }
}
