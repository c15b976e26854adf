package app.waymark.guidance;

import app.waymark.measurement.Cuts;

/**
 * A skill's posterior as frozen in a result, taken as normal.
 *
 * @param mean in logits
 * @param sd in logits, above 0
 */
public record NormalBelief(double mean, double sd) {

    /** P(θ ≥ cut of the level). */
    public double reaches(int level) {
        return cumulative((mean - Cuts.ofLevel(level)) / sd);
    }

    /** E[max(0, cut − θ)]: expected shortfall below a level, in logits. */
    public double shortfall(int level) {
        double z = (Cuts.ofLevel(level) - mean) / sd;
        return sd * (z * cumulative(z) + density(z));
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Standard normal distribution function (Abramowitz and Stegun 7.1.26, absolute error below 1.5e-7). */
    static double cumulative(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.3275911 * x);
        double series =
                t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        double erf = 1 - series * Math.exp(-x * x);
        return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
    }
}
