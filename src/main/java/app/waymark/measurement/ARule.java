package app.waymark.measurement;

/**
 * The A-rule: the expected drop of the scope's weighted variance Σ w_k C_kk. With r = Var E[θ_s | answer], the drop is
 * Σ_k w_k C_ks² · r / C_ss² (the trace criterion of Mulder and van der Linden 2009 on a Gaussian belief).
 */
public final class ARule implements GainRule {

    private final AnswerWorth worth;

    public ARule() {
        this(AnswerWorth.BY_QUADRATURE);
    }

    public ARule(AnswerWorth worth) {
        this.worth = worth;
    }

    @Override
    public ItemGain prepare(GaussianBelief belief, Scope scope) {
        int[] inScope = scope.skills();
        double[] perVariance = new double[belief.skills()];
        for (int s = 0; s < perVariance.length; s++) {
            double sum = 0;
            for (int k : inScope) {
                double covariance = belief.covariance(k, s);
                sum += scope.weight(k) * covariance * covariance;
            }
            perVariance[s] = sum / (belief.variance(s) * belief.variance(s));
        }
        return (skill, curve) ->
                perVariance[skill] * worth.varianceOfMean(belief.mean(skill), belief.variance(skill), curve);
    }

    /** The scope's weighted variance, which the gains are parts of. */
    static double weightedTrace(GaussianBelief belief, Scope scope) {
        double trace = 0;
        for (int k : scope.skills()) {
            trace += scope.weight(k) * belief.variance(k);
        }
        return trace;
    }
}
