package app.waymark.catalog.ui;

import app.waymark.catalog.Roadmap;
import com.vaadin.flow.component.Html;
import java.util.List;

/** The shape of a roadmap as a line with stations, with a gap between phases; decoration beside its size in words. */
final class RoadmapStrip extends Html {

    private static final int STEP = 16;
    private static final int GAP = 12;

    RoadmapStrip(Roadmap roadmap) {
        super(svg(roadmap));
    }

    private static String svg(Roadmap roadmap) {
        var stations = new StringBuilder();
        int x = 8;
        int start = x;
        for (Roadmap.Stage top : roadmap.below(null)) {
            List<Roadmap.Stage> below = roadmap.below(top.slug());
            if (below.isEmpty()) {
                stations.append(station(x));
                x += STEP;
            } else {
                for (int i = 0; i < below.size(); i++) {
                    stations.append(station(x));
                    x += STEP;
                }
                x += GAP;
            }
        }
        // after the last station the line ends
        boolean nested = roadmap.stages().stream().anyMatch(stage -> stage.parent() != null);
        int width = x - STEP - (nested ? GAP : 0) + 8;
        return "<span class=\"strip\"><svg viewBox=\"0 0 " + width + " 16\" width=\"" + width
                + "\" height=\"16\" aria-hidden=\"true\"><line x1=\"" + start + "\" x2=\"" + (width - 8)
                + "\" y1=\"8\" y2=\"8\"/>" + stations + "</svg></span>";
    }

    private static String station(int x) {
        return "<circle cx=\"" + x + "\" cy=\"8\" r=\"4.5\"/>";
    }
}
