package app.waymark.measurement;

/** Whether somebody can have read what they answered. */
public final class Effort {

    private static final double LEAST_SECONDS = 3;
    private static final double WORDS_PER_SECOND = 15;

    private Effort() {}

    /**
     * Whether an answer came faster than max(3 s, words / 15 s). Such an answer is left out of the score, and the person
     * is told.
     *
     * @param words in stem and options
     */
    public static boolean isTooFast(double seconds, int words) {
        return seconds < Math.max(LEAST_SECONDS, words / WORDS_PER_SECOND);
    }
}
