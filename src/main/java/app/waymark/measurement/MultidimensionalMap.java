package app.waymark.measurement;

import java.util.Collection;

/**
 * The highest point of the posterior over several skills under N(μ, Σ), with the Laplace covariance by Fisher
 * information (Segall 1996, eqs. 8 and 24). For a handful of skills; {@link TreeEstimator} and {@link GaussianBelief}
 * are what the quiz runs on.
 */
public final class MultidimensionalMap {

    private static final int MOST_STEPS = 200;
    private static final double EXACT = 1e-12;

    private final double[] priorMean;
    private final double[] priorPrecision;
    private final int n;

    public MultidimensionalMap(GaussianBelief prior) {
        n = prior.skills();
        priorMean = prior.means();
        priorPrecision = Cholesky.of(prior.covariances(), n).inverse();
    }

    /** The peak as mean, with the inverse of prior precision + Fisher information as covariance. */
    public GaussianBelief estimate(Collection<Response> responses, EffectiveGuessing guessing) {
        double[] theta = priorMean.clone();
        double height = logPosterior(theta, responses, guessing);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move =
                    Cholesky.of(precision(theta, responses, guessing), n).solve(gradient(theta, responses, guessing));
            double length = 1;
            double[] next = moved(theta, move, length);
            double nextHeight = logPosterior(next, responses, guessing);
            while (nextHeight < height && length > EXACT) {
                length /= 2;
                next = moved(theta, move, length);
                nextHeight = logPosterior(next, responses, guessing);
            }
            double largest = 0;
            for (int s = 0; s < n; s++) {
                largest = Math.max(largest, Math.abs(next[s] - theta[s]));
            }
            theta = next;
            height = nextHeight;
            if (largest < EXACT) {
                break;
            }
        }
        return GaussianBelief.of(
                theta, Cholesky.of(precision(theta, responses, guessing), n).inverse());
    }

    private double[] precision(double[] theta, Collection<Response> responses, EffectiveGuessing guessing) {
        double[] precision = priorPrecision.clone();
        for (Response response : responses) {
            int s = response.skill();
            precision[s * n + s] += response.item().curve(guessing).information(theta[s]);
        }
        return precision;
    }

    private double[] gradient(double[] theta, Collection<Response> responses, EffectiveGuessing guessing) {
        double[] gradient = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                gradient[s] -= priorPrecision[s * n + t] * (theta[t] - priorMean[t]);
            }
        }
        for (Response response : responses) {
            int s = response.skill();
            gradient[s] +=
                    response.item().curve(guessing).score(response.outcome().isRight(), theta[s]);
        }
        return gradient;
    }

    private double logPosterior(double[] theta, Collection<Response> responses, EffectiveGuessing guessing) {
        double log = 0;
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                log -= priorPrecision[s * n + t] * (theta[s] - priorMean[s]) * (theta[t] - priorMean[t]) / 2;
            }
        }
        for (Response response : responses) {
            log += response.item()
                    .curve(guessing)
                    .logProbability(response.outcome().isRight(), theta[response.skill()]);
        }
        return log;
    }

    private static double[] moved(double[] theta, double[] move, double length) {
        double[] result = theta.clone();
        for (int s = 0; s < result.length; s++) {
            result[s] += length * move[s];
        }
        return result;
    }
}
