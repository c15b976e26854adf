package app.waymark.measurement;

import java.util.Arrays;
import java.util.Collection;

/**
 * Mean and standard deviation of the posterior under N(0, 1) (Bock and Mislevy 1982), by the
 * trapezoid rule on a grid.
 */
public final class UnidimensionalEap implements AbilityEstimator {

    private final Grid grid;

    public UnidimensionalEap(Grid grid) {
        this.grid = grid;
    }

    @Override
    public AbilityEstimate estimate(Collection<Response> responses, EffectiveGuessing guessing) {
        double[] log = new double[grid.size()];
        for (int i = 0; i < log.length; i++) {
            log[i] = -grid.node(i) * grid.node(i) / 2;
        }
        for (Response response : responses) {
            ResponseCurve curve = response.item().curve(guessing);
            for (int i = 0; i < log.length; i++) {
                log[i] += curve.logProbability(response.outcome().isRight(), grid.node(i));
            }
        }
        double largest = Arrays.stream(log).max().orElseThrow();
        double[] density = Arrays.stream(log).map(l -> Math.exp(l - largest)).toArray();
        density[0] /= 2;
        density[density.length - 1] /= 2;
        Marginal posterior = new Marginal(grid, 0, density);
        return new AbilityEstimate(posterior.mean(), posterior.sd());
    }
}
