package app.waymark.questions;

import app.waymark.base.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One figure about the bank with the limits it has to keep.
 *
 * @param group what the figure is about, such as "Stems"
 * @param share whether the figure is a share between 0 and 1, or else a number
 * @param of how many things it was computed over
 * @param value NaN when there was nothing to compute it over
 * @param low lower end of the 95 % confidence interval, or null for a number that is not estimated
 * @param high upper end of it
 * @param offenders questions, skills or misconceptions to change so that the figure keeps its limit; named even while
 *     it keeps it
 */
public record Rate(
        Phrase group,
        Phrase name,
        boolean share,
        int of,
        double value,
        @Nullable Double low,
        @Nullable Double high,
        Limit limit,
        List<String> offenders) {

    /** Smallest and largest allowed value, both inclusive; null where there is no such limit. */
    public record Limit(@Nullable Double least, @Nullable Double most) {

        static final Limit ALL = new Limit(1.0, 1.0);
        static final Limit NONE = new Limit(0.0, 0.0);
        static final Limit FREE = new Limit(null, null);

        static Limit atMost(double most) {
            return new Limit(null, most);
        }

        static Limit atLeast(double least) {
            return new Limit(least, null);
        }

        static Limit between(double least, double most) {
            return new Limit(least, most);
        }

        boolean allows(double value) {
            return Double.isNaN(value) || (!isTooLow(value) && (most == null || value <= most));
        }

        boolean isTooLow(double value) {
            return least != null && value < least;
        }

        /** Whether only more of it can bring a value within the limit. */
        boolean wantsMore(double value) {
            return isTooLow(value) || (least != null && most == null) || ALL.equals(this);
        }
    }

    /** Whether the figure keeps its limit. */
    public boolean ok() {
        return limit.allows(value);
    }

    /** Share of the things that hold. */
    static <T extends Named> Rate share(Phrase group, Phrase name, Limit limit, List<T> things, Predicate<T> holds) {
        return mean(group, name, limit, things, thing -> holds.test(thing) ? 1 : 0);
    }

    /** Mean of a credit between 0 and 1. */
    static <T extends Named> Rate mean(
            Phrase group, Phrase name, Limit limit, List<T> things, ToDoubleFunction<T> credit) {
        List<String> counted = new ArrayList<>();
        List<String> others = new ArrayList<>();
        double sum = 0;
        for (T thing : things) {
            double earned = credit.applyAsDouble(thing);
            sum += earned;
            (earned >= 0.5 ? counted : others).add(thing.label());
        }
        double value = things.isEmpty() ? Double.NaN : sum / things.size();
        return share(group, name, limit, sum, things.size(), limit.wantsMore(value) ? others : counted);
    }

    /** A share given by its numerator and denominator. */
    static Rate share(Phrase group, Phrase name, Limit limit, double hits, int of, List<String> offenders) {
        double value = of == 0 ? Double.NaN : hits / of;
        Wilson interval = Wilson.of(hits, of);
        return new Rate(group, name, true, of, value, interval.low(), interval.high(), limit, List.copyOf(offenders));
    }

    /** A number that is counted, not estimated. */
    static Rate number(Phrase group, Phrase name, Limit limit, double value, int of, List<String> offenders) {
        return new Rate(group, name, false, of, value, null, null, limit, List.copyOf(offenders));
    }

    /** Something that a report can name. */
    interface Named {
        String label();
    }
}
