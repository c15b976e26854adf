package app.waymark.measurement;

import java.util.Map;

/**
 * How often items were shown, and the control that follows from it. As in item eligibility (van der Linden and Veldkamp
 * 2007), an item is eligible for an attempt with a probability that keeps its share of the attempts below
 * {@link #HIGHEST_RATE}; unlike there, the probability comes from the share itself, which needs no count of the attempts
 * it was eligible in and acts from the first dozens of people on:
 *
 * <pre>P(eligible) = (r_max − share) / (r_max − r_free), at least 0, at most 1</pre>
 *
 * An item that is picked whenever it is eligible settles where the two are equal, between r_free and r_max. Shares are
 * drawn towards {@code PRIOR_SHARE} while few attempts are counted.
 *
 * @param use per item id; items without an entry were never shown
 */
public record Exposure(Map<String, Use> use) {

    /** No item should be shown to a larger share of people. */
    public static final double HIGHEST_RATE = 0.4;

    /** Up to this share an item is always eligible. */
    public static final double FREE_RATE = 0.35;

    /** Nobody has been shown anything. */
    public static final Exposure NONE = new Exposure(Map.of());

    private static final double PRIOR_SHARE = 0.25;
    private static final double PRIOR_ATTEMPTS = 20;
    private static final Use NEVER = new Use(0, 0);

    /**
     * @param attempts in which the item might have been shown
     * @param given attempts in which it was
     */
    public record Use(int attempts, int given) {}

    public Exposure {
        use = Map.copyOf(use);
    }

    public int given(String item) {
        return use.getOrDefault(item, NEVER).given();
    }

    /** The probability that an item is eligible for an attempt. */
    public double eligibility(String item) {
        Use counts = use.getOrDefault(item, NEVER);
        double share = (counts.given() + PRIOR_SHARE * PRIOR_ATTEMPTS) / (counts.attempts() + PRIOR_ATTEMPTS);
        return Math.clamp((HIGHEST_RATE - share) / (HIGHEST_RATE - FREE_RATE), 0, 1);
    }

    /** Whether an item is eligible for the attempt with this seed: the same answer each time. */
    public boolean isEligible(String item, long attemptSeed) {
        double probability = eligibility(item);
        return probability >= 1 || uniform(attemptSeed, item) < probability;
    }

    /** A number in [0, 1) that depends on the attempt and the item alone (SplitMix64's finalizer). */
    private static double uniform(long attemptSeed, String item) {
        long z = attemptSeed + 0x9E3779B97F4A7C15L * item.hashCode();
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
