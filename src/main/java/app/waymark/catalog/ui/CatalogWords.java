package app.waymark.catalog.ui;

import app.waymark.catalog.Certification;
import app.waymark.catalog.Course;
import app.waymark.catalog.Verification;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the catalogue's facts are said: titles, hours, prices, dates, sources. */
final class CatalogWords {

    private CatalogWords() {}

    static String translate(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }

    /** The translation for a code that comes from data, or the code itself where nobody has translated it. */
    static String code(String prefix, String code) {
        String text = translate(prefix + code);
        return text.startsWith("!") ? code.replace('-', ' ') : text;
    }

    static String pageTitle(String name) {
        return translate("catalog.page-title", name);
    }

    /** Effort: minutes below one hour, otherwise hours. */
    static String effort(double hours) {
        return hours < 1 ? minutes((int) Math.round(hours * 60)) : translate("catalog.hours", hours);
    }

    static String minutes(int minutes) {
        return translate("catalog.minutes", minutes);
    }

    static String date(LocalDate date) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.ENGLISH : ui.getLocale();
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    /** When and from what facts were verified, or that nobody has done so. */
    static String verified(@Nullable Verification verified) {
        return verified == null
                ? translate("catalog.not-verified")
                : translate("catalog.verified", date(verified.date()), verified.source());
    }

    static String cost(Course course) {
        if (course.free()) {
            return translate("catalog.cost.free");
        }
        if (course.costUsd() != null) {
            return cost(course.costUsd(), course.costNote());
        }
        String unverified = translate("catalog.cost.unverified");
        return course.costNote() == null ? unverified : translate("catalog.cost.noted", unverified, course.costNote());
    }

    static String cost(Certification certification) {
        return cost(certification.costUsd(), certification.costNote());
    }

    /** What it costs, and that nobody has verified it where that is so. */
    static String costInList(Certification certification) {
        String cost = cost(certification);
        return certification.costUsd() != null
                        && certification.unverifiedFields().contains("cost")
                ? translate("catalog.cost.noted", cost, translate("catalog.fact.unverified"))
                : cost;
    }

    private static String cost(@Nullable Double usd, @Nullable String note) {
        if (usd == null) {
            return note == null ? translate("catalog.cost.unknown") : note;
        }
        String price = usd == 0 ? translate("catalog.cost.free") : translate("catalog.cost.usd", usd);
        return note == null ? price : translate("catalog.cost.noted", price, note);
    }

    /**
     * The readable name of a source.
     *
     * @param document its file name, such as {@code 2-ai-engineer-roadmap}, or its short slug, such as {@code source-2}
     */
    static String source(String document) {
        String slug = document.startsWith("source-") ? document.substring("source-".length()) : document;
        String text = translate("catalog.source." + slug.replaceAll("^(\\d)-.*$", "$1"));
        return text.startsWith("!") ? document : text;
    }

    /** Whether {@code namedIn}, such as {@code source-4}, means {@code document}, such as {@code 4-guide}. */
    static boolean sameSource(@Nullable String namedIn, String document) {
        return namedIn != null
                && namedIn.startsWith("source-")
                && document.startsWith(namedIn.substring("source-".length()) + "-");
    }
}
