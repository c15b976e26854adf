package app.waymark.operations.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How times are written for whoever runs the server: in the server's time zone. */
final class Moments {

    private Moments() {}

    static String of(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(ZoneId.systemDefault()));
    }

    /** For example 3.2 s or 4 min 10 s. */
    static String length(Instant from, Instant to, Locale locale) {
        Duration length = Duration.between(from, to);
        return length.toMinutes() > 0
                ? "%d min %d s".formatted(length.toMinutes(), length.toSecondsPart())
                : String.format(locale, "%.1f s", length.toMillis() / 1000.0);
    }
}
