package app.waymark.guidance.ui;

import com.vaadin.flow.component.Html;
import java.util.Locale;

/**
 * How much of a blueprint is covered: filled what the person is expected to be able to do, pale what is missing, dashed
 * what the answers tell nothing about. The words beside it say the same, so readers of the screen are spared it.
 */
final class CoverBar extends Html {

    /**
     * Draws the bar.
     *
     * @param covered share that the person is expected to be able to do, of what is known
     * @param known share of the blueprint that the answers tell about
     */
    CoverBar(double covered, double known) {
        super(String.format(
                Locale.ROOT,
                "<span class=\"cover\" aria-hidden=\"true\"><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\">"
                        + "<rect class=\"whole\" x=\"1\" y=\"1\" width=\"998\" height=\"8\""
                        + " vector-effect=\"non-scaling-stroke\"/>"
                        + "<rect class=\"known\" x=\"0\" y=\"0\" width=\"%.0f\" height=\"10\"/>"
                        + "<rect class=\"covered\" x=\"0\" y=\"0\" width=\"%.0f\" height=\"10\"/></svg></span>",
                1000 * Math.clamp(known, 0, 1),
                1000 * Math.clamp(known * covered, 0, 1)));
    }
}
