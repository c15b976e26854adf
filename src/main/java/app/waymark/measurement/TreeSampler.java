package app.waymark.measurement;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws g, then each domain given g, then each skill given its domain. The conditional distributions are built when a
 * node is first visited and kept, for most draws visit the same few dozen nodes.
 */
final class TreeSampler {

    private final TreeEstimator estimator;
    private final SkillLikelihoods likelihoods;
    private final double[] general;
    private final double[][] domainEvidence;

    TreeSampler(TreeEstimator estimator, SkillLikelihoods likelihoods, double[] general, double[][] domainEvidence) {
        this.estimator = estimator;
        this.likelihoods = likelihoods;
        this.general = general;
        this.domainEvidence = domainEvidence;
    }

    SkillDraws draw(int[] skills, int count, RandomGenerator random) {
        SkillTree tree = estimator.tree();
        double[][] theta = new double[count][skills.length];
        Totals generalTotals = runningTotals(general, null);
        int[] generalNode = new int[count];
        for (int i = 0; i < count; i++) {
            generalNode[i] = generalTotals.draw(random);
        }
        for (int d = 0; d < tree.domains(); d++) {
            int[] domainNode = null;
            for (int column = 0; column < skills.length; column++) {
                if (tree.domainOf(skills[column]) == d) {
                    if (domainNode == null) {
                        domainNode = domainNodes(d, generalNode, random);
                    }
                    drawSkill(skills[column], column, domainNode, theta, random);
                }
            }
        }
        return new SkillDraws(theta);
    }

    private int[] domainNodes(int domain, int[] generalNode, RandomGenerator random) {
        double[][] kernel = estimator.domainKernel(domain);
        Totals[] totals = new Totals[kernel.length];
        int[] nodes = new int[generalNode.length];
        for (int i = 0; i < nodes.length; i++) {
            int g = generalNode[i];
            if (totals[g] == null) {
                totals[g] = runningTotals(kernel[g], domainEvidence[domain]);
            }
            nodes[i] = totals[g].draw(random);
        }
        return nodes;
    }

    private void drawSkill(int skill, int column, int[] domainNode, double[][] theta, RandomGenerator random) {
        Grid grid = estimator.grid();
        double[][] kernel = estimator.skillKernel(estimator.tree().domainOf(skill));
        double[] own = likelihoods.of(skill);
        Totals[] totals = new Totals[kernel.length];
        for (int i = 0; i < domainNode.length; i++) {
            int d = domainNode[i];
            if (totals[d] == null) {
                totals[d] = runningTotals(kernel[d], own);
            }
            double withinCell = (random.nextDouble() - 0.5) * grid.step();
            theta[i][column] = estimator.tree().priorMean(skill) + grid.node(totals[d].draw(random)) + withinCell;
        }
    }

    private static Totals runningTotals(double[] density, double @Nullable [] likelihood) {
        double[] totals = new double[density.length];
        double sum = 0;
        for (int i = 0; i < totals.length; i++) {
            sum += likelihood == null ? density[i] : density[i] * likelihood[i];
            totals[i] = sum;
        }
        return Totals.of(totals);
    }

    /**
     * A distribution over the nodes with a guide to where a draw's search starts (Chen and Asau 1974), so that most
     * draws need one comparison.
     */
    private static final class Totals {

        private final double[] totals;
        private final int[] guide;

        private Totals(double[] totals, int[] guide) {
            this.totals = totals;
            this.guide = guide;
        }

        static Totals of(double[] totals) {
            int nodes = totals.length;
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
            double share = random.nextDouble();
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
