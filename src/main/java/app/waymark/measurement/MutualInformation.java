package app.waymark.measurement;

/**
 * The mutual information of the answer and the skill, in nats: the answer's entropy less its expected entropy once the
 * ability is known (Weissman 2007). Weights play no part.
 */
public final class MutualInformation implements GainRule {

    @Override
    public ItemGain prepare(GaussianBelief belief, Scope scope) {
        return (skill, curve) -> {
            GaussHermite quadrature = GaussHermite.COARSE;
            double sd = Math.sqrt(belief.variance(skill));
            double p = 0;
            double noise = 0;
            for (int i = 0; i < quadrature.size(); i++) {
                double known = curve.right(belief.mean(skill) + sd * quadrature.node(i));
                p += quadrature.weight(i) * known;
                noise += quadrature.weight(i) * entropy(known);
            }
            return Math.max(0, entropy(p) - noise);
        };
    }

    private static double entropy(double p) {
        return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log1p(-p);
    }
}
