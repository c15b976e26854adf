package app.waymark.measurement;

/**
 * Skills and the whole alike: the mean of the A-rule's drop Σ_k w_k C_ks² · r / C_ss² and of the drop in the variance of
 * the composite Σ w_k θ_k, which is (Σ_k w_k C_ks)² · r / C_ss². A result speaks of both; at the same minutes both come
 * out a little more exact than by the A-rule alone.
 */
public final class BalancedRule implements GainRule {

    @Override
    public ItemGain prepare(GaussianBelief belief, Scope scope) {
        int[] inScope = scope.skills();
        double[] perVariance = new double[belief.skills()];
        for (int s : inScope) {
            double skills = 0;
            double composite = 0;
            for (int k : inScope) {
                double covariance = belief.covariance(k, s);
                skills += scope.weight(k) * covariance * covariance;
                composite += scope.weight(k) * covariance;
            }
            perVariance[s] = (skills + composite * composite) / (2 * belief.variance(s) * belief.variance(s));
        }
        return (skill, curve) -> perVariance[skill]
                * AnswerWorth.BY_QUADRATURE.varianceOfMean(belief.mean(skill), belief.variance(skill), curve);
    }
}
