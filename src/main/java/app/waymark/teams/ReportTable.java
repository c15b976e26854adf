package app.waymark.teams;

import app.waymark.base.CsvCells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report.
 *
 * @param title short enough for the name of a sheet (31 characters)
 * @param rows one cell per column; text, numbers, or null for nothing
 */
record ReportTable(String title, List<String> columns, List<List<@Nullable Object>> rows) {

    ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Text as it may stand in a cell of a spreadsheet; here, where numbers are no texts, signed numbers are marked, too. */
    static String defused(String text) {
        return CsvCells.startsFormula(text) ? "'" + text : text;
    }
}
