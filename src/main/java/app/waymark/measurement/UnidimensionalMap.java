package app.waymark.measurement;

import java.util.Collection;

/**
 * The highest point of the posterior under N(0, 1) (Samejima 1969), with the standard error by Fisher information. A
 * posterior with guessing may have several peaks, so the search starts from the best node of a coarse grid.
 */
public final class UnidimensionalMap implements AbilityEstimator {

    private static final Grid SEARCH = new Grid(81, 8);
    private static final double EXACT = 1e-13;

    @Override
    public AbilityEstimate estimate(Collection<Response> responses, EffectiveGuessing guessing) {
        double best = SEARCH.node(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SEARCH.size(); i++) {
            double height = logPosterior(SEARCH.node(i), responses, guessing);
            if (height > highest) {
                highest = height;
                best = SEARCH.node(i);
            }
        }
        double theta = peakBetween(best - SEARCH.step(), best + SEARCH.step(), responses, guessing);
        double information = 1;
        for (Response response : responses) {
            information += response.item().curve(guessing).information(theta);
        }
        return new AbilityEstimate(theta, 1 / Math.sqrt(information));
    }

    /** Bisection on the slope, which is positive at {@code low} and negative at {@code high}. */
    private static double peakBetween(
            double low, double high, Collection<Response> responses, EffectiveGuessing guessing) {
        double from = low;
        double to = high;
        while (to - from > EXACT) {
            double middle = (from + to) / 2;
            if (middle <= from || middle >= to) {
                break;
            }
            double slope = -middle;
            for (Response response : responses) {
                slope +=
                        response.item().curve(guessing).score(response.outcome().isRight(), middle);
            }
            if (slope > 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }

    private static double logPosterior(double theta, Collection<Response> responses, EffectiveGuessing guessing) {
        double log = -theta * theta / 2;
        for (Response response : responses) {
            log += response.item()
                    .curve(guessing)
                    .logProbability(response.outcome().isRight(), theta);
        }
        return log;
    }
}
