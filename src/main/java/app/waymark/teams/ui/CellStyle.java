package app.waymark.teams.ui;

import app.waymark.teams.Heatmap;
import java.util.Locale;

/**
 * How a cell is drawn: its level by colour, what is known of the wanted level by filling and outline; the text says the
 * range, and the column's heading the wanted level, so that nothing hangs on colour.
 */
final class CellStyle {

    private CellStyle() {}

    static String of(Heatmap.Cell cell) {
        int level = Math.clamp((cell.low() + cell.high() + 1) / 2, 1, 5);
        String against = cell.against();
        return cell.certainty().name().toLowerCase(Locale.ROOT)
                + (cell.certainty() == Heatmap.Certainty.UNKNOWN ? "" : " c" + level)
                + (against == null ? "" : " is-" + against);
    }

    static String trend(Heatmap.Cell cell) {
        return cell.trend() > 0 ? " ↑" : cell.trend() < 0 ? " ↓" : "";
    }
}
