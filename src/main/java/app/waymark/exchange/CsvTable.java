package app.waymark.exchange;

import app.waymark.base.CsvCells;
import app.waymark.base.CsvSeparator;
import app.waymark.base.Phrase;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A table as spreadsheets save it: parted by comma, semicolon or tab, with or without a byte order mark.
 *
 * @param columns the headings, in small letters
 */
record CsvTable(Set<String> columns, List<Row> rows) {

    /**
     * A row.
     *
     * @param line where it begins in the file, from 1
     * @param cells by heading; cells that a spreadsheet would have taken for formulas are as they were meant
     */
    record Row(int line, Map<String, String> cells) {

        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads a table.
     *
     * @throws ImportRefused when it is none
     */
    static CsvTable read(SourceFile file) {
        String text = file.text();
        List<CsvRecord> records = records(file, text);
        if (records.isEmpty()) {
            throw new ImportRefused(file.name(), Phrase.of("fault.import.empty-table"));
        }
        List<String> headings = records.getFirst().getFields().stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
        Set<String> columns = new HashSet<>();
        for (String heading : headings) {
            if (!heading.isEmpty() && !columns.add(heading)) {
                throw new ImportRefused(file.name(), Phrase.of("fault.import.two-columns", heading));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord each : records.subList(1, records.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(headings.size(), each.getFieldCount()); i++) {
                cells.put(headings.get(i), CsvCells.restored(each.getField(i)));
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row((int) each.getStartingLineNumber(), cells));
            }
        }
        return new CsvTable(columns, rows);
    }

    private static List<CsvRecord> records(SourceFile file, String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(CsvSeparator.of(text))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Limits.VALUE)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = new ArrayList<>();
            for (CsvRecord each : reader) {
                if (records.size() > Limits.ROWS) {
                    throw new ImportRefused(file.name(), Phrase.of("fault.import.many-rows", Limits.ROWS));
                }
                records.add(each);
            }
            return records;
        } catch (CsvParseException e) {
            throw new ImportRefused(file.name(), Phrase.of("fault.import.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
