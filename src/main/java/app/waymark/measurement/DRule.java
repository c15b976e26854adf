package app.waymark.measurement;

/**
 * Segall's D-rule: the expected growth of the precision's determinant, det(C⁻¹ after) / det(C⁻¹ before) − 1, which for
 * an item of one skill in scope is r / (C_ss − r) with r = Var E[θ_s | answer] (Segall 1996, eq. 26). Weights play no
 * part.
 */
public final class DRule implements GainRule {

    private final AnswerWorth worth;

    public DRule() {
        this(AnswerWorth.BY_QUADRATURE);
    }

    public DRule(AnswerWorth worth) {
        this.worth = worth;
    }

    @Override
    public ItemGain prepare(GaussianBelief belief, Scope scope) {
        return (skill, curve) -> {
            double variance = belief.variance(skill);
            double drop = worth.varianceOfMean(belief.mean(skill), variance, curve);
            return drop / (variance - drop);
        };
    }
}
