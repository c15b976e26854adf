package app.waymark.curation;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Spreads reviews over months, so that no month brings a quarter of the bank at once. */
final class ReviewMonths {

    /** How far from the usual interval the next look may be, in months. */
    private static final int REACH = 2;

    /** Facts that age are looked at again within this many months. */
    private static final int MOST_MONTHS = 18;

    private ReviewMonths() {}

    /**
     * The quietest month near the usual interval; the nearer one among equally quiet ones.
     *
     * @param interval usual months between two looks
     * @param due months of the looks that are due elsewhere in the bank
     */
    static YearMonth next(YearMonth now, int interval, Collection<YearMonth> due) {
        return IntStream.rangeClosed(Math.max(1, interval - REACH), Math.min(MOST_MONTHS, interval + REACH))
                .boxed()
                .min(Comparator.<Integer>comparingLong(months -> due.stream()
                                .filter(now.plusMonths(months)::equals)
                                .count())
                        .thenComparingInt(months -> Math.abs(months - interval))
                        .thenComparing(Comparator.naturalOrder()))
                .map(now::plusMonths)
                .orElseThrow();
    }
}
