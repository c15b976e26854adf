package app.waymark.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Whether the verdict on a role is clear already. Asked after every answer, so a rough look at the Gaussian belief comes
 * first (a few hundred fixed draws, the prior's shift carried over by C·Σ₀⁻¹·1), and only what looks clear is checked
 * exactly.
 */
final class VerdictCheck {

    private static final int DRAWS = 256;
    private static final long SEED = 20_260_101;
    private static final double LENIENT = 0.03;

    private final Scorer scorer;
    private final ReadinessRule rule;
    private final int[] skills;
    private final double[][] standardDraws;
    private final double[] priorPull;

    private VerdictCheck(Scorer scorer, ReadinessRule rule) {
        this.scorer = scorer;
        this.rule = rule;
        skills = rule.skills();
        SplittableRandom random = new SplittableRandom(SEED);
        standardDraws = new double[DRAWS][skills.length];
        for (double[] draw : standardDraws) {
            for (int i = 0; i < draw.length; i++) {
                draw[i] = random.nextGaussian();
            }
        }
        GaussianBelief prior = GaussianBelief.prior(scorer.tree());
        double[] ones = new double[prior.skills()];
        Arrays.fill(ones, 1);
        priorPull = Cholesky.of(prior.covariances(), prior.skills()).solve(ones);
    }

    /** Empty where no requirement of the role counts for readiness. */
    static Optional<VerdictCheck> of(Scorer scorer, Role role) {
        ReadinessRule rule = new ReadinessRule(scorer.tree(), role);
        return rule.requirements().isEmpty() ? Optional.empty() : Optional.of(new VerdictCheck(scorer, rule));
    }

    /**
     * Whether the exact verdict is clear.
     *
     * @param seed of the attempt: the result draws with the same, for at the very moment that a verdict becomes clear
     *     other draws would often take it back
     */
    boolean isClear(QuizState state, long seed) {
        if (!enoughAsked(state)) {
            return false;
        }
        Verdict likely = verdict(state.belief(), LENIENT);
        return likely != Verdict.UNDECIDED && scorer.isClear(likely, rule, state.responses(), seed);
    }

    /** Whether the verdict is clear by the Gaussian belief alone; for playing ahead. */
    boolean looksClear(QuizState state) {
        return enoughAsked(state) && verdict(state.belief(), 0) != Verdict.UNDECIDED;
    }

    /** Every essential skill, and at least one, has an answer of its own. */
    private boolean enoughAsked(QuizState state) {
        List<Requirement> requirements = rule.requirements();
        return requirements.stream().allMatch(r -> !r.essential() || state.answersTo(r.skill()) > 0)
                && requirements.stream().anyMatch(r -> state.answersTo(r.skill()) > 0);
    }

    private Verdict verdict(GaussianBelief belief, double leniency) {
        double[] pull = new double[skills.length];
        for (int i = 0; i < pull.length; i++) {
            for (int k = 0; k < priorPull.length; k++) {
                pull[i] += belief.covariance(skills[i], k) * priorPull[k];
            }
        }
        BeliefSampler sampler = new BeliefSampler(belief, skills);
        int[] ready = new int[3];
        for (double[] draw : standardDraws) {
            double[] theta = sampler.draw(draw);
            for (int shift = -1; shift <= 1; shift++) {
                double moved = shift * Readiness.PRIOR_SHIFT;
                if (rule.isReady(i -> theta[i] + moved * pull[i])) {
                    ready[shift + 1]++;
                }
            }
        }
        return Verdict.agreed(verdict(ready[0], leniency), verdict(ready[1], leniency), verdict(ready[2], leniency));
    }

    private static Verdict verdict(int ready, double leniency) {
        double share = (double) ready / DRAWS;
        if (share >= Verdict.READY_FROM - leniency) {
            return Verdict.READY;
        }
        return share <= Verdict.NOT_YET_UP_TO + leniency ? Verdict.NOT_YET : Verdict.UNDECIDED;
    }
}
