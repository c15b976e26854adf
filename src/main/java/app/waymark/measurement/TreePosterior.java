package app.waymark.measurement;

import static app.waymark.measurement.TransitionKernels.down;
import static app.waymark.measurement.TransitionKernels.product;
import static app.waymark.measurement.TransitionKernels.up;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a person's answers say about every skill: the exact posterior of the skill tree on a grid. Computes some of it
 * when first asked; not safe for concurrent use.
 */
public final class TreePosterior {

    private final TreeEstimator estimator;
    private final SkillLikelihoods likelihoods;
    private final double[] @Nullable [] fromSkill;
    private final double[][] domainEvidence;
    private final double[][] fromAbove;
    private final @Nullable Marginal[] marginals;
    private final TreeSampler sampler;

    TreePosterior(TreeEstimator estimator, SkillLikelihoods likelihoods) {
        SkillTree tree = estimator.tree();
        this.estimator = estimator;
        this.likelihoods = likelihoods;
        marginals = new @Nullable Marginal[tree.skills()];
        fromSkill = new double[tree.skills()] @Nullable [];
        domainEvidence = new double[tree.domains()][];
        for (int d = 0; d < tree.domains(); d++) {
            domainEvidence[d] = flat();
        }
        for (int s = 0; s < tree.skills(); s++) {
            double[] likelihood = likelihoods.of(s);
            if (likelihood != null) {
                int d = tree.domainOf(s);
                double[] message = up(estimator.skillKernel(d), likelihood);
                fromSkill[s] = message;
                domainEvidence[d] = product(domainEvidence[d], message);
            }
        }
        double[][] fromDomain = new double[tree.domains()][];
        for (int d = 0; d < tree.domains(); d++) {
            fromDomain[d] = up(estimator.domainKernel(d), domainEvidence[d]);
        }
        fromAbove = new double[tree.domains()][];
        for (int d = 0; d < tree.domains(); d++) {
            fromAbove[d] = down(estimator.domainKernel(d), generalExcept(fromDomain, d));
        }
        sampler = new TreeSampler(estimator, likelihoods, generalExcept(fromDomain, -1), domainEvidence);
    }

    /** The distribution of one skill's ability. */
    public Marginal marginal(int skill) {
        Marginal known = marginals[skill];
        if (known == null) {
            known = computed(skill);
            marginals[skill] = known;
        }
        return known;
    }

    /** Number of counted answers to the skill's own items. */
    public int ownAnswers(int skill) {
        return likelihoods.answers(skill);
    }

    /**
     * The standard deviation that the skill's own answers alone would leave, other skills' answers set aside. It decides
     * whether a skill is measured; without own answers it is the prior's.
     */
    public double ownSd(int skill) {
        double[] own = likelihoods.of(skill);
        double[] prior = TransitionKernels.density(estimator.grid(), 0, 1);
        return new Marginal(estimator.grid(), 0, own == null ? prior : product(prior, own)).sd();
    }

    /**
     * Draws whole persons from the posterior, from the general ability down to the skills (ancestral sampling), so
     * that the draws keep how skills hang together.
     *
     * @param skills the skills wanted, in the order of the result's columns
     * @param count number of persons drawn
     */
    public SkillDraws draws(int[] skills, int count, RandomGenerator random) {
        return sampler.draw(skills, count, random);
    }

    private Marginal computed(int skill) {
        SkillTree tree = estimator.tree();
        int domain = tree.domainOf(skill);
        double[] message = fromAbove[domain];
        for (int s = 0; s < tree.skills(); s++) {
            double[] sibling = fromSkill[s];
            if (s != skill && tree.domainOf(s) == domain && sibling != null) {
                message = product(message, sibling);
            }
        }
        double[] density = down(estimator.skillKernel(domain), message);
        double[] own = likelihoods.of(skill);
        return new Marginal(estimator.grid(), tree.priorMean(skill), own == null ? density : product(density, own));
    }

    private double[] generalExcept(double[][] fromDomain, int left) {
        double[] result = TransitionKernels.density(estimator.grid(), 0, 1);
        for (int d = 0; d < fromDomain.length; d++) {
            if (d != left) {
                result = product(result, fromDomain[d]);
            }
        }
        return result;
    }

    private double[] flat() {
        double[] flat = new double[estimator.grid().size()];
        Arrays.fill(flat, 1);
        return flat;
    }
}
