package app.waymark.measurement;

import java.util.Collection;
import java.util.List;

/**
 * Expectation propagation (Minka 2001): sweeps over the answers, each time taking one answer's Gaussian stand-in out of
 * the belief, fitting it anew against all others, and putting it back, until nothing moves. That removes the dependence
 * on the order which a single pass has.
 */
final class ExpectationPropagation {

    private static final int MOST_SWEEPS = 20;
    private static final double ENOUGH = 1e-6;

    private ExpectationPropagation() {}

    static GaussianBelief fit(GaussianBelief prior, Collection<Response> responses, EffectiveGuessing guessing) {
        List<Response> counted = responses.stream().filter(Response::counted).toList();
        double[] precision = new double[counted.size()];
        double[] shift = new double[counted.size()];
        GaussianBelief belief = prior;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double largestMove = 0;
            for (int j = 0; j < precision.length; j++) {
                Response response = counted.get(j);
                int skill = response.skill();
                double cavityPrecision = 1 / belief.variance(skill) - precision[j];
                if (cavityPrecision <= 0) {
                    continue;
                }
                double cavityVariance = 1 / cavityPrecision;
                double cavityMean = cavityVariance * (belief.mean(skill) / belief.variance(skill) - shift[j]);
                TiltedMoments tilted = TiltedMoments.of(
                        cavityMean,
                        cavityVariance,
                        curve(response, guessing),
                        response.outcome().isRight());
                largestMove = Math.max(largestMove, Math.abs(tilted.mean() - belief.mean(skill)));
                precision[j] = 1 / tilted.variance() - cavityPrecision;
                shift[j] = tilted.mean() / tilted.variance() - cavityMean / cavityVariance;
                belief = belief.withMarginal(skill, tilted.mean(), tilted.variance());
            }
            if (largestMove < ENOUGH) {
                break;
            }
        }
        return belief;
    }

    /** An old answer told about an ability that has drifted since, which acts like an unsure difficulty. */
    private static ResponseCurve curve(Response response, EffectiveGuessing guessing) {
        ItemParameters item = response.item();
        double drift = Fading.DEFAULT.driftPerMonth() * response.ageMonths();
        double sigma = Math.sqrt(item.sigmaB() * item.sigmaB() + drift);
        return new ItemParameters(item.a(), item.b(), item.c(), sigma).curve(guessing);
    }
}
