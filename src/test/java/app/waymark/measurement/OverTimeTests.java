package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverTimeTests {

    private final SkillTree tree = Fixtures.tree(6);
    private final TreeEstimator estimator = new TreeEstimator(tree, Grid.RESULTS);

    @Test
    void varianceGrowsByTheMonthUpToKnowingNothing() {
        Fading fading = Fading.DEFAULT;
        assertThat(fading.variance(0.25, 0)).isEqualTo(0.25);
        assertThat(fading.variance(0.25, 12)).isCloseTo(0.49, within(1e-12));
        assertThat(fading.variance(0.25, 600)).isEqualTo(1);
    }

    @Test
    void aStoredBeliefKeepsItsMeansAndWidens() {
        GaussianBelief belief = GaussianBelief.from(tree, answers(0, Outcome.RIGHT, 6, 0));
        GaussianBelief faded = belief.faded(12, Fading.DEFAULT);
        assertThat(faded.means()).containsExactly(belief.means());
        assertThat(faded.variance(0)).isCloseTo(belief.variance(0) + 0.24, within(1e-12));
        assertThat(faded.covariance(0, 1)).isEqualTo(belief.covariance(0, 1));
        GaussianBelief stored = GaussianBelief.of(faded.means(), faded.covariances());
        assertThat(stored.covariances()).containsExactly(faded.covariances());
    }

    @Test
    void oldAnswersSayLess() {
        double sdBefore = 0;
        double meanBefore = Double.POSITIVE_INFINITY;
        for (int months : new int[] {0, 6, 12, 36, 120}) {
            List<Response> responses = answers(0, Outcome.RIGHT, 6, months);
            Marginal marginal = estimator.posterior(responses).marginal(0);
            assertThat(marginal.sd()).isGreaterThan(sdBefore).isLessThan(1);
            assertThat(marginal.mean()).isLessThan(meanBefore).isPositive();
            sdBefore = marginal.sd();
            meanBefore = marginal.mean();
        }
    }

    @Test
    void theCompanionFadesAsTheExactPosteriorDoes() {
        for (int months : new int[] {0, 6, 12, 36}) {
            List<Response> responses = new ArrayList<>(answers(0, Outcome.RIGHT, 6, months));
            responses.addAll(answers(1, Outcome.WRONG, 3, 0));
            GaussianBelief belief = GaussianBelief.from(tree, responses);
            TreePosterior exact = estimator.posterior(responses);
            for (int skill = 0; skill < 3; skill++) {
                assertThat(belief.mean(skill)).isCloseTo(exact.marginal(skill).mean(), within(0.02));
                assertThat(Math.sqrt(belief.variance(skill)))
                        .isCloseTo(exact.marginal(skill).sd(), within(0.02));
            }
        }
    }

    @Test
    void aSkillLearnedSinceStartsAfresh() {
        List<Response> responses = new ArrayList<>(answers(0, Outcome.WRONG, 5, 8));
        responses.addAll(answers(1, Outcome.WRONG, 5, 8));
        responses.addAll(answers(0, Outcome.RIGHT, 3, 0));
        List<Response> remaining = new LearnedSince(Map.of(0, 2.0)).remaining(responses);
        assertThat(remaining).hasSize(8);
        assertThat(estimator.posterior(remaining).marginal(0).mean())
                .isGreaterThan(estimator.posterior(responses).marginal(0).mean() + 0.5);
    }

    @Test
    void growthComparesTheTwoAttemptsByThemselves() {
        List<Response> earlier = answers(0, Outcome.WRONG, 6, 8);
        List<Response> later = answers(0, Outcome.RIGHT, 6, 0);
        Growth growth = Growth.between(estimator, earlier, later, 0).orElseThrow();
        assertThat(growth.mean()).isGreaterThan(1.5);
        assertThat(growth.probability()).isGreaterThan(0.95);
        assertThat(growth.range().contains(growth.mean())).isTrue();
        Growth none = Growth.between(estimator, earlier, earlier, 0).orElseThrow();
        assertThat(none.mean()).isZero();
        assertThat(none.probability()).isCloseTo(0.5, within(1e-6));
        assertThat(Growth.between(estimator, earlier, answers(0, Outcome.RIGHT, 1, 0), 0))
                .isEmpty();
    }

    private static List<Response> answers(int skill, Outcome outcome, int count, double ageMonths) {
        List<Response> responses = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            responses.add(
                    new Response(skill, new ItemParameters(1.3, -0.8 + 0.4 * (k % 5), 0, 0), outcome, true, ageMonths));
        }
        return responses;
    }
}
