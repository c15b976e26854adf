package app.waymark.questions;

import app.waymark.base.Phrase;
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
                : range(figure(rate, rate.low()), figure(rate, rate.high()));
    }

    static String limit(Rate rate) {
        Double least = rate.limit().least();
        Double most = rate.limit().most();
        if (least == null) {
            return most == null
                    ? ""
                    : Phrase.of("bank.limit.most", figure(rate, most)).toString();
        }
        if (most == null) {
            return Phrase.of("bank.limit.least", figure(rate, least)).toString();
        }
        return least.equals(most) ? figure(rate, most) : range(figure(rate, least), figure(rate, most));
    }

    private static String range(String from, String to) {
        return Phrase.of("bank.limit.range", from, to).toString();
    }

    private static String figure(Rate rate, double value) {
        if (rate.share()) {
            return String.format(Locale.ROOT, "%.1f %%", 100 * value).replace(".0 %", " %");
        }
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
