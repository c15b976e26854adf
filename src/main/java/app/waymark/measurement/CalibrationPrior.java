package app.waymark.measurement;

/**
 * What is believed of an item before its answers are looked at.
 *
 * @param b expected difficulty
 * @param sigmaB its standard deviation, above 0
 * @param a expected discrimination, above 0
 * @param sigmaLogA standard deviation of ln a, above 0
 */
public record CalibrationPrior(double b, double sigmaB, double a, double sigmaLogA) {

    /** How much the discriminations of items differ until data say otherwise. */
    public static final double DEFAULT_SIGMA_LOG_A = 0.3;

    public CalibrationPrior {
        if (!Double.isFinite(b) || !(sigmaB > 0) || !(a > 0) || !(sigmaLogA > 0)) {
            throw new IllegalArgumentException("Not a prior: " + b + ", " + sigmaB + ", " + a + ", " + sigmaLogA);
        }
    }

    /** The authors' guess for an item of a level. */
    public static CalibrationPrior ofLevel(int level) {
        return new CalibrationPrior(
                Cuts.difficultyOfLevel(level), ItemParameters.AUTHORS_SIGMA_B, 1, DEFAULT_SIGMA_LOG_A);
    }

    /** The same for a bank whose questions are sharper or blunter on the whole. */
    public CalibrationPrior withSharpness(double a0) {
        return new CalibrationPrior(b, sigmaB, a0, sigmaLogA);
    }
}
