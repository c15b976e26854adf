package app.waymark.questions;

import java.util.Locale;

/** How figures are written. */
final class RateText {

    private RateText() {}

    static String value(Rate rate) {
        return Double.isNaN(rate.value()) ? "–" : figure(rate, rate.value());
    }

    static String interval(Rate rate) {
        return rate.low() == null || rate.high() == null
                ? ""
                : figure(rate, rate.low()) + " to " + figure(rate, rate.high());
    }

    static String limit(Rate rate) {
        Double least = rate.limit().least();
        Double most = rate.limit().most();
        if (least == null) {
            return most == null ? "" : "at most " + figure(rate, most);
        }
        if (most == null) {
            return "at least " + figure(rate, least);
        }
        return least.equals(most) ? figure(rate, most) : figure(rate, least) + " to " + figure(rate, most);
    }

    private static String figure(Rate rate, double value) {
        if (rate.share()) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * value).replace(".0 %", " %");
        }
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
