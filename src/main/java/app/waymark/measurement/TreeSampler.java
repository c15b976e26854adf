package app.waymark.measurement;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws g, then each domain given g, then each skill given its domain; g from equal slices of its distribution in turn,
 * which lowers the error of everything that is counted over the draws. The conditional distributions are built when a
 * node is first visited and kept, for most draws visit the same few dozen nodes; those that no answer touches are the
 * estimator's, shared by everybody. Not safe for concurrent use.
 */
final class TreeSampler {

    private final TreeEstimator estimator;
    private final SkillLikelihoods likelihoods;
    private final double[] general;
    private final double[][] domainEvidence;
    private final @Nullable NodeTotals[] domainTotals;
    private final @Nullable NodeTotals[] skillTotals;
    private @Nullable NodeTotals generalTotals;

    TreeSampler(TreeEstimator estimator, SkillLikelihoods likelihoods, double[] general, double[][] domainEvidence) {
        this.estimator = estimator;
        this.likelihoods = likelihoods;
        this.general = general;
        this.domainEvidence = domainEvidence;
        domainTotals = new @Nullable NodeTotals[domainEvidence.length];
        skillTotals = new @Nullable NodeTotals[estimator.tree().skills()];
    }

    SkillDraws draw(int[] skills, int count, RandomGenerator random) {
        SkillTree tree = estimator.tree();
        double[][] theta = new double[skills.length][];
        if (generalTotals == null) {
            generalTotals = new NodeTotals(new double[][] {general}, null);
        }
        Totals ofGeneral = generalTotals.at(0);
        int[] generalNode = new int[count];
        for (int i = 0; i < count; i++) {
            generalNode[i] = ofGeneral.nodeAt((i + random.nextDouble()) / count);
        }
        for (int d = 0; d < tree.domains(); d++) {
            int[] domainNode = null;
            for (int column = 0; column < skills.length; column++) {
                if (tree.domainOf(skills[column]) == d) {
                    if (domainNode == null) {
                        domainNode = domainNodes(d, generalNode, random);
                    }
                    theta[column] = drawSkill(skills[column], domainNode, random);
                }
            }
        }
        return new SkillDraws(count, theta);
    }

    private int[] domainNodes(int domain, int[] generalNode, RandomGenerator random) {
        NodeTotals totals = domainTotals[domain];
        if (totals == null) {
            totals = new NodeTotals(estimator.domainKernel(domain), domainEvidence[domain]);
            domainTotals[domain] = totals;
        }
        int[] nodes = new int[generalNode.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = totals.at(generalNode[i]).draw(random);
        }
        return nodes;
    }

    private double[] drawSkill(int skill, int[] domainNode, RandomGenerator random) {
        Grid grid = estimator.grid();
        double atNodeZero = estimator.tree().priorMean(skill) + grid.node(0);
        NodeTotals totals = totals(skill);
        double[] theta = new double[domainNode.length];
        for (int i = 0; i < theta.length; i++) {
            theta[i] = atNodeZero + grid.step() * totals.at(domainNode[i]).drawWithin(random);
        }
        return theta;
    }

    private NodeTotals totals(int skill) {
        NodeTotals totals = skillTotals[skill];
        if (totals == null) {
            int domain = estimator.tree().domainOf(skill);
            double[] own = likelihoods.of(skill);
            totals = own == null
                    ? estimator.untouchedTotals(domain)
                    : new NodeTotals(estimator.skillKernel(domain), own);
            skillTotals[skill] = totals;
        }
        return totals;
    }

    /** For each node of the parent, the child's distribution given it, built when first asked for. */
    static final class NodeTotals {

        private final double[][] kernel;
        private final double @Nullable [] likelihood;
        private final @Nullable Totals[] totals;

        NodeTotals(double[][] kernel, double @Nullable [] likelihood) {
            this.kernel = kernel;
            this.likelihood = likelihood;
            totals = new @Nullable Totals[kernel.length];
        }

        /** Two threads may build the same one at once: they build the same. */
        Totals at(int parentNode) {
            Totals known = totals[parentNode];
            if (known == null) {
                known = Totals.of(kernel[parentNode], likelihood);
                totals[parentNode] = known;
            }
            return known;
        }
    }

    /**
     * A distribution over the nodes with a guide to where a draw's search starts (Chen and Asau 1974), so that most
     * draws need one comparison.
     */
    static final class Totals {

        private final double[] totals;
        private final int[] guide;

        private Totals(double[] totals, int[] guide) {
            this.totals = totals;
            this.guide = guide;
        }

        static Totals of(double[] density, double @Nullable [] likelihood) {
            int nodes = density.length;
            double[] totals = new double[nodes];
            double sum = 0;
            for (int i = 0; i < nodes; i++) {
                sum += likelihood == null ? density[i] : density[i] * likelihood[i];
                totals[i] = sum;
            }
            int[] guide = new int[nodes];
            int node = 0;
            for (int k = 0; k < nodes; k++) {
                double reached = (double) k / nodes * totals[nodes - 1];
                while (node < nodes - 1 && totals[node] <= reached) {
                    node++;
                }
                guide[k] = node;
            }
            return new Totals(totals, guide);
        }

        int draw(RandomGenerator random) {
            return nodeAt(random.nextDouble());
        }

        /** A node and where in its cell, as a number of steps from the first node; the cell's mass is spread evenly. */
        double drawWithin(RandomGenerator random) {
            double share = random.nextDouble();
            int node = nodeAt(share);
            double below = node == 0 ? 0 : totals[node - 1];
            return node - 0.5 + (share * totals[totals.length - 1] - below) / (totals[node] - below);
        }

        /** The node at which a share of the distribution, in [0, 1), is reached. */
        int nodeAt(double share) {
            double wanted = share * totals[totals.length - 1];
            int node = guide[(int) (share * guide.length)];
            // rounding may have put the start one too far
            while (node > 0 && totals[node - 1] > wanted) {
                node--;
            }
            while (node < totals.length - 1 && totals[node] <= wanted) {
                node++;
            }
            return node;
        }
    }
}
