package app.waymark.measurement;

/**
 * How an estimate widens with time: an ability drifts by a random walk, so after t months
 *
 * <pre>variance(t) = least(prior variance, variance + drift · t),   mean(t) = mean</pre>
 *
 * and in SQL {@code sqrt(least(1, sd * sd + 0.02 * months))}. The mean stays: time says how sure we may be, not in which
 * direction somebody changed. An estimate never gets wider than knowing nothing.
 *
 * @param driftPerMonth variance gained per month, in squared logits
 */
public record Fading(double driftPerMonth) {

    /** 0.02 a month: after two years a standard deviation of 0.5 has become 0.85. */
    public static final Fading DEFAULT = new Fading(0.02);

    /** Every skill has this variance before anything is known. */
    public static final double PRIOR_VARIANCE = 1;

    public Fading {
        if (!(driftPerMonth >= 0)) {
            throw new IllegalArgumentException("Drift must not be negative: " + driftPerMonth);
        }
    }

    /** The variance of an estimate {@code months} after it was made. */
    public double variance(double variance, double months) {
        if (!(months >= 0)) {
            throw new IllegalArgumentException("Months must not be negative: " + months);
        }
        return Math.max(variance, Math.min(PRIOR_VARIANCE, variance + driftPerMonth * months));
    }
}
