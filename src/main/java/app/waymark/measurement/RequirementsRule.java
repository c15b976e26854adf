package app.waymark.measurement;

/**
 * The expected drop in doubt about the requirements one by one: Σ_k w_k p_k(1 − p_k) with p_k = P(θ_k ≥ cut_k). Asks
 * near the cuts rather than near the person.
 */
public final class RequirementsRule implements GainRule {

    private final Role role;

    public RequirementsRule(Role role) {
        this.role = role;
    }

    @Override
    public ItemGain prepare(GaussianBelief belief, Scope scope) {
        double before = 0;
        for (Requirement requirement : role.requirements()) {
            before += doubt(requirement, belief.mean(requirement.skill()), belief.variance(requirement.skill()));
        }
        double doubtBefore = before;
        return (skill, curve) -> {
            double p = rightOnAverage(belief, skill, curve);
            return Math.max(
                    0,
                    doubtBefore
                            - p * doubtAfter(belief, skill, curve, true)
                            - (1 - p) * doubtAfter(belief, skill, curve, false));
        };
    }

    private double doubtAfter(GaussianBelief belief, int skill, ResponseCurve curve, boolean right) {
        double variance = belief.variance(skill);
        TiltedMoments tilted = TiltedMoments.of(GaussHermite.COARSE, belief.mean(skill), variance, curve, right);
        double move = (tilted.mean() - belief.mean(skill)) / variance;
        double shrink = (variance - tilted.variance()) / (variance * variance);
        double doubt = 0;
        for (Requirement requirement : role.requirements()) {
            int k = requirement.skill();
            double covariance = belief.covariance(k, skill);
            doubt += doubt(
                    requirement,
                    belief.mean(k) + covariance * move,
                    belief.variance(k) - covariance * covariance * shrink);
        }
        return doubt;
    }

    private static double doubt(Requirement requirement, double mean, double variance) {
        double p = Normal.cumulative((mean - requirement.cut()) / Math.sqrt(variance));
        return requirement.weight() * p * (1 - p);
    }

    private static double rightOnAverage(GaussianBelief belief, int skill, ResponseCurve curve) {
        GaussHermite quadrature = GaussHermite.COARSE;
        double sd = Math.sqrt(belief.variance(skill));
        double p = 0;
        for (int i = 0; i < quadrature.size(); i++) {
            p += quadrature.weight(i) * curve.right(belief.mean(skill) + sd * quadrature.node(i));
        }
        return p;
    }
}
