package app.waymark.teams;

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

    /**
     * Text as it may stand in a cell of a spreadsheet: what a program would take for a formula is marked as text (OWASP,
     * CSV injection).
     */
    static String defused(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
