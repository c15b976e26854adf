package app.waymark.measurement;

/** How an item is answered, as far as it matters to guessing and to balance. */
public enum ItemFormat {
    SINGLE_CHOICE,
    MULTIPLE_RESPONSE,
    ORDERING,
    NUMERIC,
    JUDGEMENT;

    /**
     * The chance that somebody who does not know gets it right, until answers say otherwise.
     *
     * @param options number of options shown; matters only where one option is chosen
     */
    public double assumedGuessing(int options) {
        return switch (this) {
            case SINGLE_CHOICE, JUDGEMENT -> {
                if (options < 2) {
                    throw new IllegalArgumentException("A choice needs at least 2 options, not " + options);
                }
                yield 1.0 / options;
            }
            case MULTIPLE_RESPONSE, ORDERING -> 0.10;
            case NUMERIC -> 0.0;
        };
    }
}
