package app.waymark.measurement;

/**
 * The distribution of one skill's ability on a grid. A node's mass is spread evenly over its cell, so probabilities and
 * quantiles do not jump from node to node.
 */
public final class Marginal {

    private final Grid grid;
    private final double centre;
    private final double[] mass;
    private final double mean;
    private final double sd;

    /**
     * @param centre ability at the grid's 0
     * @param density per node, in any unit; copied and normalised to sum 1
     */
    Marginal(Grid grid, double centre, double[] density) {
        this.grid = grid;
        this.centre = centre;
        mass = density.clone();
        double total = 0;
        double first = 0;
        for (int i = 0; i < mass.length; i++) {
            total += mass[i];
            first += mass[i] * grid.node(i);
        }
        double offset = first / total;
        double second = 0;
        for (int i = 0; i < mass.length; i++) {
            mass[i] /= total;
            double deviation = grid.node(i) - offset;
            second += mass[i] * deviation * deviation;
        }
        mean = centre + offset;
        sd = Math.sqrt(second);
    }

    public double mean() {
        return mean;
    }

    public double sd() {
        return sd;
    }

    /** P(θ ≥ cut). */
    public double probabilityAtLeast(double cut) {
        double step = grid.step();
        double above = 0;
        for (int i = mass.length - 1; i >= 0; i--) {
            double share = (centre + grid.node(i) + step / 2 - cut) / step;
            if (share <= 0) {
                break;
            }
            above += mass[i] * Math.min(1, share);
        }
        return Math.min(1, above);
    }

    /** The ability below which a share of {@code p} lies, 0 &lt; p &lt; 1. */
    public double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A quantile needs 0 < p < 1: " + p);
        }
        double below = 0;
        int i = 0;
        while (i < mass.length - 1 && below + mass[i] < p) {
            below += mass[i++];
        }
        double within = mass[i] == 0 ? 0.5 : Math.min(1, (p - below) / mass[i]);
        return centre + grid.node(i) + (within - 0.5) * grid.step();
    }

    /** The central range that holds a share of {@code coverage} of the distribution. */
    public AbilityRange range(double coverage) {
        double tail = (1 - coverage) / 2;
        return new AbilityRange(quantile(tail), quantile(1 - tail));
    }
}
