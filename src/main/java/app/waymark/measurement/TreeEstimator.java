package app.waymark.measurement;

import java.util.Collection;

/**
 * Exact scoring: belief propagation over the skill tree (Pearl 1988, ch. 4). A skill's answers are multiplied into a
 * likelihood, sent up to its domain and on to the general ability, and back down to every skill, each time leaving out
 * what the receiver itself had said. One skill alone comes out as its unidimensional EAP.
 *
 * <p>The steps between levels are computed once per estimator, so keep one per tree and grid. Instances are immutable
 * and may be shared between threads.
 */
public final class TreeEstimator {

    private final SkillTree tree;
    private final Grid grid;
    private final Fading fading;
    private final double[][][] skillKernel;
    private final double[][][] domainKernel;
    private final TreeSampler.NodeTotals[] untouchedTotals;

    public TreeEstimator(SkillTree tree, Grid grid) {
        this(tree, grid, Fading.DEFAULT);
    }

    public TreeEstimator(SkillTree tree, Grid grid, Fading fading) {
        TransitionKernels kernels = new TransitionKernels(grid);
        this.tree = tree;
        this.grid = grid;
        this.fading = fading;
        skillKernel = new double[tree.domains()][][];
        domainKernel = new double[tree.domains()][][];
        untouchedTotals = new TreeSampler.NodeTotals[tree.domains()];
        for (int d = 0; d < tree.domains(); d++) {
            skillKernel[d] = kernels.below(tree.lambda(d));
            domainKernel[d] = kernels.below(tree.gamma(d));
            untouchedTotals[d] = new TreeSampler.NodeTotals(skillKernel[d], null);
        }
    }

    private TreeEstimator(TreeEstimator other, SkillTree tree) {
        this.tree = tree;
        grid = other.grid;
        fading = other.fading;
        skillKernel = other.skillKernel;
        domainKernel = other.domainKernel;
        untouchedTotals = other.untouchedTotals;
    }

    /** The same estimator for prior means moved by {@code shift} logits; cheap. */
    public TreeEstimator shifted(double shift) {
        return new TreeEstimator(this, tree.shifted(shift));
    }

    public SkillTree tree() {
        return tree;
    }

    /** Scores answers with the guessing rate that these answers show. */
    public TreePosterior posterior(Collection<Response> responses) {
        return posterior(responses, EffectiveGuessing.of(responses));
    }

    public TreePosterior posterior(Collection<Response> responses, EffectiveGuessing guessing) {
        return new TreePosterior(this, new SkillLikelihoods(tree, grid, fading, responses, guessing));
    }

    Grid grid() {
        return grid;
    }

    double[][] skillKernel(int domain) {
        return skillKernel[domain];
    }

    double[][] domainKernel(int domain) {
        return domainKernel[domain];
    }

    /** How a skill without own answers is distributed given its domain. */
    TreeSampler.NodeTotals untouchedTotals(int domain) {
        return untouchedTotals[domain];
    }
}
