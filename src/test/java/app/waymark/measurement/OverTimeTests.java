package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverTimeTests {

    private final SkillTree tree = Fixtures.tree(6);
    private final Scorer scorer = new Scorer(tree);
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
    void growthComparesTheTwoSittingsByThemselves() {
        TreePosterior wrong = scorer.posteriorOfSitting(answers(0, Outcome.WRONG, 6, 8));
        TreePosterior right = scorer.posteriorOfSitting(answers(0, Outcome.RIGHT, 6, 0));
        Growth growth = Growth.between(wrong, right, 0).orElseThrow();
        assertThat(growth.mean()).isGreaterThan(1.5);
        assertThat(growth.probability()).isGreaterThan(0.95);
        assertThat(growth.range().contains(growth.mean())).isTrue();
        Growth none = Growth.between(wrong, wrong, 0).orElseThrow();
        assertThat(none.mean()).isZero();
        assertThat(none.probability()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void growthNeedsASkillMeasuredInBothSittings() {
        TreePosterior measured = scorer.posteriorOfSitting(answers(0, Outcome.WRONG, 6, 8));
        TreePosterior hardly = scorer.posteriorOfSitting(answers(0, Outcome.RIGHT, 1, 0));
        assertThat(Growth.between(measured, hardly, 0)).isEmpty();
        assertThat(Growth.between(hardly, measured, 0)).isEmpty();
    }

    @Test
    void aSittingIsJudgedAsOfItsOwnDay() {
        assertThat(scorer.posteriorOfSitting(answers(0, Outcome.RIGHT, 6, 30))
                        .marginal(0)
                        .sd())
                .isEqualTo(scorer.posteriorOfSitting(answers(0, Outcome.RIGHT, 6, 0))
                        .marginal(0)
                        .sd());
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
