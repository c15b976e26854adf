package app.waymark.teams;

/** The standard normal distribution function. */
final class StandardNormal {

    private static final double LIMIT = 6;
    private static final int STEPS_PER_UNIT = 512;
    private static final double[] TABLE = table();

    private StandardNormal() {}

    /** Φ(z) by Abramowitz and Stegun 7.1.26, absolute error below 1.5e-7. */
    static double cumulative(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double erf = 1 - series * Math.exp(-x * x);
        return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
    }

    /** Φ(z) from a table with linear interpolation, absolute error below 1e-6: for millions of draws. */
    static double table(double z) {
        if (z <= -LIMIT) {
            return 0;
        }
        if (z >= LIMIT) {
            return 1;
        }
        double place = (z + LIMIT) * STEPS_PER_UNIT;
        int index = (int) place;
        double part = place - index;
        return TABLE[index] + part * (TABLE[index + 1] - TABLE[index]);
    }

    private static double[] table() {
        int steps = (int) (2 * LIMIT * STEPS_PER_UNIT);
        double[] table = new double[steps + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = cumulative((double) i / STEPS_PER_UNIT - LIMIT);
        }
        return table;
    }
}
