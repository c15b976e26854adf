package app.waymark.measurement;

import java.util.SplittableRandom;

/**
 * The expected drop in the uncertainty of the role decision itself: with R the event "ready" and u = P(R)(1 − P(R)), an
 * answer is expected to lower u by cov(R, P(θ))² / (p(1 − p)). Estimated from a few hundred fixed draws of the belief.
 */
public final class DecisionRule implements GainRule {

    private static final int DRAWS = 256;
    private static final long SEED = 20_260_102;

    private final ReadinessRule rule;
    private final double[][] standardDraws;

    public DecisionRule(SkillTree tree, Role role) {
        rule = new ReadinessRule(tree, role);
        standardDraws = new double[DRAWS][rule.requirements().size()];
        SplittableRandom random = new SplittableRandom(SEED);
        for (double[] draw : standardDraws) {
            for (int i = 0; i < draw.length; i++) {
                draw[i] = random.nextGaussian();
            }
        }
    }

    @Override
    public ItemGain prepare(GaussianBelief belief, Scope scope) {
        int[] skills = rule.skills();
        int[] columnOf = new int[belief.skills()];
        for (int i = 0; i < skills.length; i++) {
            columnOf[skills[i]] = i + 1;
        }
        BeliefSampler sampler = new BeliefSampler(belief, skills);
        double[][] theta = new double[DRAWS][];
        double[] ready = new double[DRAWS];
        double share = 0;
        for (int k = 0; k < DRAWS; k++) {
            double[] draw = sampler.draw(standardDraws[k]);
            theta[k] = draw;
            ready[k] = rule.isReady(i -> draw[i]) ? 1 : 0;
            share += ready[k] / DRAWS;
        }
        double readyShare = share;
        return (skill, curve) -> columnOf[skill] == 0 ? 0 : drop(theta, columnOf[skill] - 1, ready, readyShare, curve);
    }

    private static double drop(double[][] theta, int column, double[] ready, double share, ResponseCurve curve) {
        double p = 0;
        double covariance = 0;
        for (int k = 0; k < DRAWS; k++) {
            double right = curve.right(theta[k][column]);
            p += right / DRAWS;
            covariance += right * (ready[k] - share) / DRAWS;
        }
        return covariance * covariance / (p * (1 - p));
    }
}
