package app.waymark.catalog.ui;

import app.waymark.catalog.Availability;
import com.vaadin.flow.component.Html;
import java.util.Locale;

/** Whether something can be taken today, as a word with a shape of its own. */
final class StatusChip extends Html {

    private static final String RING =
            "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>";
    private static final String DASHED = "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" stroke=\"currentColor\""
            + " stroke-width=\"1.5\" stroke-dasharray=\"2.2 2.2\"/>";

    StatusChip(Availability status) {
        super("<span class=\"status " + code(status) + "\"><svg viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
                + shape(status) + "</svg>" + word(status) + "</span>");
    }

    static String code(Availability status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static String word(Availability status) {
        return CatalogWords.translate("availability." + code(status));
    }

    private static String shape(Availability status) {
        return switch (status) {
            case CURRENT ->
                "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"currentColor\"/><path d=\"m4.8 8.2 2.2 2.2 4.2-4.6\""
                        + " fill=\"none\" stroke=\"var(--surface)\" stroke-width=\"1.8\" stroke-linecap=\"round\"/>";
            case BETA -> RING + "<path d=\"M8 1.8a6.2 6.2 0 0 1 0 12.4Z\" fill=\"currentColor\"/>";
            case RETIRED ->
                RING + "<path d=\"m4 12 8-8\" stroke=\"currentColor\" stroke-width=\"1.6\" stroke-linecap=\"round\"/>";
            case UNVERIFIED ->
                DASHED + "<path d=\"M6.3 6.5a1.75 1.75 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.2\" fill=\"none\""
                        + " stroke=\"currentColor\" stroke-width=\"1.4\" stroke-linecap=\"round\"/>"
                        + "<circle cx=\"8\" cy=\"11.3\" r=\".9\" fill=\"currentColor\"/>";
        };
    }
}
