package app.waymark.teams.ui;

import app.waymark.teams.Heatmap;
import java.util.Locale;

/** How a cell is drawn: its level by colour, its certainty by filling and outline, both by text as well. */
final class CellStyle {

    private CellStyle() {}

    static String of(Heatmap.Cell cell) {
        int level = Math.clamp((cell.low() + cell.high() + 1) / 2, 1, 5);
        return cell.certainty().name().toLowerCase(Locale.ROOT)
                + (cell.certainty() == Heatmap.Certainty.UNKNOWN ? "" : " c" + level);
    }

    static String trend(Heatmap.Cell cell) {
        return cell.trend() > 0 ? " ↑" : cell.trend() < 0 ? " ↓" : "";
    }
}
