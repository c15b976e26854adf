package app.waymark.measurement;

/**
 * What is believed about one item, in logits.
 *
 * @param a discrimination, above 0; 1 until answers say otherwise
 * @param b difficulty: the ability at which half of those who do not guess answer right
 * @param c guessing: the chance that somebody who does not know answers right, in [0, 1)
 * @param sigmaB standard deviation of the error in {@code b}; 0 when {@code b} is taken as known
 */
public record ItemParameters(double a, double b, double c, double sigmaB) {

    /** How far authors miss an item's difficulty when they guess it from its level (standard deviation, logits). */
    public static final double AUTHORS_SIGMA_B = 0.7;

    private static final double LOGISTIC_TO_NORMAL = Math.PI / 8;

    public ItemParameters {
        if (!(a > 0) || Double.isInfinite(a)) {
            throw new IllegalArgumentException("Discrimination must be positive and finite: " + a);
        }
        if (!Double.isFinite(b)) {
            throw new IllegalArgumentException("Difficulty must be finite: " + b);
        }
        if (!(c >= 0 && c < 1)) {
            throw new IllegalArgumentException("Guessing must be in [0, 1): " + c);
        }
        if (!(sigmaB >= 0) || Double.isInfinite(sigmaB)) {
            throw new IllegalArgumentException(
                    "The error of the difficulty must be finite and not negative: " + sigmaB);
        }
    }

    /**
     * The authors' guess before anybody has answered: levels 1 to 5 lie at −1.6, −0.8, 0, 0.8 and 1.6.
     *
     * @param options number of options shown, see {@link ItemFormat#assumedGuessing}
     */
    public static ItemParameters assumed(int level, ItemFormat format, int options) {
        return new ItemParameters(1, Cuts.difficultyOfLevel(level), format.assumedGuessing(options), AUTHORS_SIGMA_B);
    }

    /**
     * The discrimination left when the error of {@code b} is averaged over: a / √(1 + πa²σ²/8), the usual approximation
     * of a logistic curve mixed with a normal error (MacKay 1992, eq. 11).
     */
    public double effectiveDiscrimination() {
        return attenuated(a, sigmaB * sigmaB);
    }

    /** The curve to score with, guessing as given. */
    public ResponseCurve curve() {
        return curve(EffectiveGuessing.ALWAYS);
    }

    /** The curve to score one person with, whose guessing is {@code guessing}. */
    public ResponseCurve curve(EffectiveGuessing guessing) {
        return new ResponseCurve(effectiveDiscrimination(), b, guessing.applyTo(c));
    }

    static double attenuated(double a, double variance) {
        return a / Math.sqrt(1 + LOGISTIC_TO_NORMAL * a * a * variance);
    }
}
