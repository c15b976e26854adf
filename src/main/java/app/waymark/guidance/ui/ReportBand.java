package app.waymark.guidance.ui;

import app.waymark.base.ui.Band;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The band in the markup that the PDF renderer draws: boxes placed by percentages instead of SVG. */
final class ReportBand {

    private static final int LEVELS = 5;

    private ReportBand() {}

    /** The same picture as {@link Band}. */
    static String of(Band.@Nullable Range range, @Nullable Double asked) {
        var out = new StringBuilder("<div class=\"band\"><div class=\"axis\"></div>");
        for (int i = 0; i <= LEVELS; i++) {
            box(out, "tick", (double) i / LEVELS, null);
        }
        if (range != null) {
            double low = Math.clamp(range.low(), 0, 1);
            box(out, range.measured() ? "range" : "range estimated", low, Math.clamp(range.high(), 0, 1) - low);
            Double best = range.best();
            if (best != null) {
                box(out, "best", Math.clamp(best, 0, 1), null);
            }
        }
        if (asked != null) {
            box(out, "asked", asked, null);
            box(out, "head", asked, null);
        }
        return out.append("</div>").toString();
    }

    /** The names of the levels above the bands. */
    static String scale() {
        var out = new StringBuilder("<table class=\"levels\"><tr>");
        for (int level = 1; level <= LEVELS; level++) {
            out.append("<td>").append(escape(LevelWords.level(level))).append("</td>");
        }
        return out.append("</tr></table>").toString();
    }

    private static void box(StringBuilder out, String style, double left, @Nullable Double width) {
        out.append(String.format(Locale.ROOT, "<div class=\"%s\" style=\"left:%.1f%%", style, left * 100));
        if (width != null) {
            out.append(String.format(Locale.ROOT, ";width:%.1f%%", Math.max(1.5, width * 100)));
        }
        out.append("\"></div>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                // not allowed in XML at all
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }
}
