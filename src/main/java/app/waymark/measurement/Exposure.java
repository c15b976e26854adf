package app.waymark.measurement;

import java.util.Map;

/**
 * How often items were shown, and the control that follows from it (item eligibility; van der Linden and Veldkamp
 * 2007): from 200 people on an item is eligible for an attempt with probability min(1, r_max·ε/α), and not at all while its
 * share of all people is above r_max, which makes good for the people before.
 *
 * @param people number of people in the counts
 * @param use per item id; items without an entry were never eligible
 */
public record Exposure(int people, Map<String, Use> use) {

    /** No item should be shown to a larger share of people. */
    public static final double HIGHEST_RATE = 0.4;

    /** Below this number of people counts say too little to act on. */
    public static final int PEOPLE_NEEDED = 200;

    /** Nobody has been shown anything. */
    public static final Exposure NONE = new Exposure(0, Map.of());

    private static final Use NEVER = new Use(0, 0);

    /**
     * @param eligible ε: attempts in which the item was eligible
     * @param given α: attempts in which it was shown
     */
    public record Use(int eligible, int given) {}

    public Exposure {
        use = Map.copyOf(use);
    }

    public int given(String item) {
        return use.getOrDefault(item, NEVER).given();
    }

    /** The probability that an item is eligible for an attempt. */
    public double eligibility(String item) {
        Use counts = use.getOrDefault(item, NEVER);
        if (people < PEOPLE_NEEDED || counts.given() == 0) {
            return 1;
        }
        if (counts.given() > HIGHEST_RATE * people) {
            return 0;
        }
        return Math.min(1, HIGHEST_RATE * counts.eligible() / counts.given());
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
