package app.waymark.base.ui;

import com.vaadin.flow.component.Html;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The product's one recurring picture: a soft range for what is likely, a firm mark for the best estimate and a dashed
 * notch for what the role asks, on an axis from the bottom of level 1 to the top of level 5.
 */
public final class Band extends Html {

    /**
     * What a band shows; positions run from 0 (left) to 1 (right).
     *
     * @param low lower end of the likely range
     * @param best best estimate, or null where only a range may be said
     * @param high upper end of the likely range
     * @param measured whether the skill's own answers carry the range; drawn filled, otherwise dashed
     */
    public record Range(double low, @Nullable Double best, double high, boolean measured) {}

    /** Draws the band; {@code description} is what a screen reader says instead of the picture. */
    public Band(@Nullable Range range, @Nullable Double asked, String description) {
        super(svg(range, asked, description));
    }

    /** The same picture as a string of HTML, for places that take markup. */
    public static String svg(@Nullable Range range, @Nullable Double asked, String description) {
        var out = new StringBuilder("<span class=\"band\" role=\"img\" aria-label=\"")
                .append(escape(description))
                .append("\"><svg viewBox=\"0 0 1000 28\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .append("<line class=\"axis\" x1=\"0\" x2=\"1000\" y1=\"14\" y2=\"14\"")
                .append(" vector-effect=\"non-scaling-stroke\"/>");
        for (int i = 0; i <= 5; i++) {
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"2\" y2=\"26\" vector-effect=\"non-scaling-stroke\"/>",
                    i * 200,
                    i * 200));
        }
        if (range != null) {
            double low = clamp(range.low());
            double width = Math.max(0.012, clamp(range.high()) - low);
            out.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"range%s\" x=\"%.1f\" y=\"9\" width=\"%.1f\" height=\"10\" rx=\"5\""
                            + " vector-effect=\"non-scaling-stroke\"/>",
                    range.measured() ? "" : " estimated",
                    low * 1000,
                    width * 1000));
            if (range.best() != null) {
                out.append(String.format(
                        Locale.ROOT,
                        "<rect class=\"best\" x=\"%.1f\" y=\"6\" width=\"7\" height=\"16\" rx=\"2\"/>",
                        clamp(range.best()) * 1000 - 3.5));
            }
        }
        if (asked != null) {
            double x = clamp(asked) * 1000;
            out.append(String.format(
                    Locale.ROOT,
                    "<line class=\"asked\" x1=\"%.1f\" x2=\"%.1f\" y1=\"0\" y2=\"28\""
                            + " vector-effect=\"non-scaling-stroke\"/>"
                            + "<path class=\"asked-head\" d=\"M%.1f -4h18l-9 8z\"/>",
                    x,
                    x,
                    x - 9));
        }
        return out.append("</svg></span>").toString();
    }

    private static double clamp(double position) {
        return Math.clamp(position, 0, 1);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
