package app.waymark.measurement;

/**
 * A range of abilities, in logits.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record AbilityRange(double low, double high) {

    /** The share of the distribution that every reported range holds. */
    public static final double REPORTED_COVERAGE = 0.8;

    public AbilityRange {
        if (!(low <= high)) {
            throw new IllegalArgumentException("Not a range: " + low + " to " + high);
        }
    }

    /** The levels that the range touches; 0 stands for "below level 1". */
    public int lowestLevel() {
        return Cuts.levelAt(low);
    }

    public int highestLevel() {
        return Cuts.levelAt(high);
    }

    public boolean contains(double theta) {
        return low <= theta && theta <= high;
    }
}
