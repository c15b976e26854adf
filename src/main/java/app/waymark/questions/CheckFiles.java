package app.waymark.questions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** The records of checks as shipped, in {@code checks/blind.csv} and {@code checks/options-only.csv}. */
final class CheckFiles {

    private static final String BLIND = "checks/blind.csv";
    private static final String OPTIONS_ONLY = "checks/options-only.csv";

    private CheckFiles() {}

    /** Reads below a resource location such as {@code classpath:/seed-data/}; no file means no rows. */
    static CheckRecords read(String root) {
        return new CheckRecords(
                rows(
                        root + BLIND,
                        row -> new CheckRecords.Blind(
                                row.getField("question"),
                                row.getField("version"),
                                row.getField("seen"),
                                CheckRecords.Reader.of(row.getField("reader")),
                                row.getField("month"),
                                Integer.parseInt(row.getField("level")),
                                CheckRecords.Outcome.of(row.getField("outcome")))),
                rows(
                        root + OPTIONS_ONLY,
                        row -> new CheckRecords.OptionsOnly(
                                row.getField("question"),
                                row.getField("version"),
                                row.getField("seen"),
                                CheckRecords.Reader.of(row.getField("reader")),
                                row.getField("month"),
                                row.getField("reading"),
                                Boolean.parseBoolean(row.getField("right")))));
    }

    private static <T> List<T> rows(String location, Function<NamedCsvRecord, T> parse) {
        Resource file = new DefaultResourceLoader().getResource(location);
        if (!file.exists()) {
            return List.of();
        }
        try (InputStream in = file.getInputStream();
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + location, e);
        }
    }

    /** Writes both files below a directory. */
    static void write(Path root, CheckRecords records) throws IOException {
        Files.createDirectories(root.resolve("checks"));
        try (CsvWriter csv = writer(root.resolve(BLIND))) {
            csv.writeRecord("question", "version", "seen", "reader", "month", "level", "outcome");
            for (CheckRecords.Blind row : records.blind()) {
                csv.writeRecord(
                        row.question(),
                        row.version(),
                        row.seen(),
                        row.reader().code(),
                        row.month(),
                        Integer.toString(row.level()),
                        row.outcome().code());
            }
        }
        try (CsvWriter csv = writer(root.resolve(OPTIONS_ONLY))) {
            csv.writeRecord("question", "version", "seen", "reader", "month", "reading", "right");
            for (CheckRecords.OptionsOnly row : records.optionsOnly()) {
                csv.writeRecord(
                        row.question(),
                        row.version(),
                        row.seen(),
                        row.reader().code(),
                        row.month(),
                        row.reading(),
                        Boolean.toString(row.right()));
            }
        }
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }
}
