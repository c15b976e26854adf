package app.waymark.calibration.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables of figures: printed, kept for JSON, and written as CSV files where a directory is given. */
@SuppressWarnings("SystemOut")
final class Tables {

    private static final int NAME_WIDTH = 44;
    private static final int COLUMN_WIDTH = 14;

    private final @Nullable Path csv;
    private final Map<String, Object> json = new LinkedHashMap<>();

    Tables(@Nullable Path csv) {
        this.csv = csv;
    }

    Map<String, Object> json() {
        return json;
    }

    /** Figures by name down, groups across, one table for each minute looked at; the CSV has one row per figure. */
    void groups(String file, String title, Map<String, Tally> groups, List<Integer> minutes) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < minutes.size(); at++) {
            System.out.println();
            System.out.println(title + ", at " + minutes.get(at) + " minutes");
            Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
            for (Map.Entry<String, Tally> group : groups.entrySet()) {
                figures.put(group.getKey(), group.getValue().figures(at));
            }
            head(figures.keySet());
            for (String name : figures.values().iterator().next().keySet()) {
                System.out.printf("  %-" + NAME_WIDTH + "s", name);
                for (Map.Entry<String, Map<String, Double>> group : figures.entrySet()) {
                    double value = group.getValue().getOrDefault(name, Double.NaN);
                    System.out.printf(Locale.ROOT, "%" + COLUMN_WIDTH + ".3f", value);
                    rows.add(List.of(
                            String.valueOf(minutes.get(at)),
                            group.getKey(),
                            name,
                            Double.isNaN(value) ? "" : number(value)));
                }
                System.out.println();
            }
            json.put(title + ", at " + minutes.get(at) + " minutes", figures);
        }
        write(file, List.of("minutes", "group", "figure", "value"), rows);
    }

    /** Predicted chances beside what came true. */
    void calibration(String file, String title, Calibration calibration) throws IOException {
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "%s: %d cases, predicted %.3f on average, came true %s, Brier score %.3f%n",
                title,
                calibration.all(),
                calibration.meanPredicted(),
                calibration.observed(),
                calibration.brier());
        List<List<String>> rows = new ArrayList<>();
        for (Calibration.Bin bin : calibration.bins()) {
            System.out.printf(
                    Locale.ROOT,
                    "  chance %.2f-%.2f: predicted %.3f, came true %s%n",
                    bin.low(),
                    bin.high(),
                    bin.predicted(),
                    bin.observed());
            rows.add(List.of(
                    number(bin.low()),
                    number(bin.high()),
                    number(bin.predicted()),
                    number(bin.observed().value()),
                    number(bin.observed().low()),
                    number(bin.observed().high()),
                    String.valueOf(bin.observed().of())));
        }
        json.put(title, calibration.bins());
        write(file, List.of("from", "to", "predicted", "came true", "low", "high", "cases"), rows);
    }

    /** Lines that grow with the minutes. */
    void curves(String file, String title, Map<String, double[]> lines, double[] minutes, List<Integer> shown)
            throws IOException {
        System.out.println();
        System.out.println(title);
        head(shown.stream().map(m -> m + " min").toList());
        List<List<String>> rows = new ArrayList<>();
        lines.forEach((name, values) -> {
            System.out.printf("  %-" + NAME_WIDTH + "s", name);
            for (int i = 0; i < values.length; i++) {
                if (shown.contains((int) minutes[i])) {
                    System.out.printf(Locale.ROOT, "%" + COLUMN_WIDTH + ".3f", values[i]);
                }
                rows.add(List.of(name, number(minutes[i]), Double.isNaN(values[i]) ? "" : number(values[i])));
            }
            System.out.println();
        });
        json.put(title, lines);
        write(file, List.of("line", "minutes", "value"), rows);
    }

    private static void head(Iterable<String> columns) {
        System.out.printf("  %-" + NAME_WIDTH + "s", "");
        columns.forEach(column -> System.out.printf("%" + COLUMN_WIDTH + "." + (COLUMN_WIDTH - 1) + "s", column));
        System.out.println();
    }

    private void write(String file, List<String> header, List<List<String>> rows) throws IOException {
        if (csv == null) {
            return;
        }
        Files.createDirectories(csv);
        try (CsvWriter writer = CsvWriter.builder().build(csv.resolve(file + ".csv"))) {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
