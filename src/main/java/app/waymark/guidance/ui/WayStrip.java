package app.waymark.guidance.ui;

import app.waymark.guidance.Way;
import com.vaadin.flow.component.Html;

/** A way as a line with one station per stage; decoration beside the list, which says the same in words. */
final class WayStrip extends Html {

    private static final int STEP = 22;
    private static final int MIDDLE = 11;

    WayStrip(Way way) {
        super(svg(way));
    }

    private static String svg(Way way) {
        int width = Math.max(1, way.steps().size()) * STEP;
        var out = new StringBuilder("<span class=\"strip way\"><svg viewBox=\"0 0 ")
                .append(width)
                .append(" 22\" width=\"")
                .append(width)
                .append("\" height=\"22\" aria-hidden=\"true\"><line x1=\"11\" x2=\"")
                .append(width - MIDDLE)
                .append("\" y1=\"11\" y2=\"11\"/>");
        int x = MIDDLE;
        for (Way.Step step : way.steps()) {
            out.append("<circle class=\"")
                    .append(step.standing().code())
                    .append("\" cx=\"")
                    .append(x)
                    .append("\" cy=\"11\" r=\"")
                    .append(step.standing() == Way.Standing.NEXT ? 9 : 6)
                    .append("\"/>");
            if (step.standing() == Way.Standing.DONE) {
                out.append("<path class=\"tick\" d=\"m").append(x - 3).append(" 11 2 2 4-4\"/>");
            }
            x += STEP;
        }
        return out.append("</svg></span>").toString();
    }
}
