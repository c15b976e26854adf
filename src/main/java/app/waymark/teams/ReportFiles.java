package app.waymark.teams;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes tables as CSV and as a workbook. Pure. */
final class ReportFiles {

    /** Programs read the encoding from it. */
    private static final String MARK = "\uFEFF";

    private static final String HEADER_FILL = "E1EEF0";
    private static final String DECIMALS = "0.0";
    private static final double NARROW = 12;
    private static final double WIDE = 34;
    private static final int LONG_TEXT = 14;

    private ReportFiles() {}

    /** CSV in UTF-8 by RFC 4180, the header first. */
    static byte[] csv(ReportTable table) {
        var text = new StringWriter();
        text.write(MARK);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(
                    table.columns().stream().map(ReportTable::defused).toList());
            for (List<@Nullable Object> row : table.rows()) {
                writer.writeRecord(row.stream().map(ReportFiles::text).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell) {
            case Double number -> String.format(Locale.ROOT, "%.3f", number);
            case Number number -> number.toString();
            default -> ReportTable.defused(cell.toString());
        };
    }

    /** A workbook with one sheet per table: headers frozen and filled, numbers as numbers. */
    static byte[] workbook(List<ReportTable> tables) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Waymark", "1.0")) {
            for (ReportTable table : tables) {
                sheet(workbook.newWorksheet(table.title()), table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, ReportTable table) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, ReportTable.defused(table.columns().get(column)));
            sheet.width(column, width(table, column));
        }
        if (!table.columns().isEmpty()) {
            sheet.range(0, 0, 0, table.columns().size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor(HEADER_FILL)
                    .set();
        }
        sheet.freezePane(1, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            List<@Nullable Object> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(sheet, row + 1, column, cells.get(column));
            }
        }
    }

    private static double width(ReportTable table, int column) {
        boolean longText = table.rows().stream()
                .anyMatch(row ->
                        column < row.size() && row.get(column) instanceof String text && text.length() > LONG_TEXT);
        return longText ? WIDE : NARROW;
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Double number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(DECIMALS).set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, ReportTable.defused(cell.toString()));
        }
    }
}
