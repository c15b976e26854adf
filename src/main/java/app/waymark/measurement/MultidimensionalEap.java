package app.waymark.measurement;

import java.util.Collection;

/**
 * Mean and standard deviations of the posterior over up to a few skills under N(μ, Σ), as a sum over the product grid:
 * exact and slow, for checking.
 */
public final class MultidimensionalEap {

    private final GaussianBelief prior;
    private final double[] priorPrecision;
    private final Grid grid;

    /** @param grid per skill, around its prior mean; the work is its size to the power of the number of skills */
    public MultidimensionalEap(GaussianBelief prior, Grid grid) {
        this.prior = prior;
        this.grid = grid;
        priorPrecision = Cholesky.of(prior.covariances(), prior.skills()).inverse();
    }

    /** One estimate per skill. */
    public AbilityEstimate[] estimate(Collection<Response> responses, EffectiveGuessing guessing) {
        int n = prior.skills();
        double[][] log = logLikelihoods(responses, guessing);
        double[][] marginal = new double[n][grid.size()];
        int[] node = new int[n];
        int nodes = (int) Math.pow(grid.size(), n);
        for (int index = 0; index < nodes; index++) {
            int rest = index;
            double height = 0;
            for (int s = 0; s < n; s++) {
                node[s] = rest % grid.size();
                rest /= grid.size();
                height += log[s][node[s]];
                for (int t = 0; t <= s; t++) {
                    double product = priorPrecision[s * n + t] * grid.node(node[s]) * grid.node(node[t]);
                    height -= s == t ? product / 2 : product;
                }
            }
            double density = Math.exp(height);
            for (int s = 0; s < n; s++) {
                marginal[s][node[s]] += density;
            }
        }
        AbilityEstimate[] estimates = new AbilityEstimate[n];
        for (int s = 0; s < n; s++) {
            Marginal posterior = new Marginal(grid, prior.mean(s), marginal[s]);
            estimates[s] = new AbilityEstimate(posterior.mean(), posterior.sd());
        }
        return estimates;
    }

    private double[][] logLikelihoods(Collection<Response> responses, EffectiveGuessing guessing) {
        double[][] log = new double[prior.skills()][grid.size()];
        for (Response response : responses) {
            int s = response.skill();
            ResponseCurve curve = response.item().curve(guessing);
            for (int i = 0; i < grid.size(); i++) {
                log[s][i] += curve.logProbability(response.outcome().isRight(), prior.mean(s) + grid.node(i));
            }
        }
        return log;
    }
}
