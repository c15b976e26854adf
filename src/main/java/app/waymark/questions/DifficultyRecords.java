package app.waymark.questions;

import app.waymark.questions.CheckRecords.Reader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/** How readers ordered the questions of a skill by difficulty, as shipped in {@code checks/difficulty.csv}. */
record DifficultyRecords(List<Placed> rows) {

    static final DifficultyRecords NONE = new DifficultyRecords(List.of());

    private static final String FILE = "checks/difficulty.csv";

    /**
     * The place of a question in one reader's order of its skill, which compares it with all others of that order.
     *
     * @param ranking names the order, unique over all skills
     * @param seen fingerprint of what was shown, see {@link Seen#stemAndOptions}
     * @param level of the question when it was compared
     * @param place 1 for the question that fewest people would get wrong
     */
    record Placed(String ranking, String question, String seen, Reader reader, String month, int level, int place) {}

    /** Reads below a resource location such as {@code classpath:/seed-data/}; no file means no rows. */
    static DifficultyRecords read(String root) {
        Resource file = new DefaultResourceLoader().getResource(root + FILE);
        if (!file.exists()) {
            return NONE;
        }
        try (InputStream in = file.getInputStream();
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new DifficultyRecords(csv.stream()
                    .map(row -> new Placed(
                            row.getField("ranking"),
                            row.getField("question"),
                            row.getField("seen"),
                            Reader.of(row.getField("reader")),
                            row.getField("month"),
                            Integer.parseInt(row.getField("level")),
                            Integer.parseInt(row.getField("place"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    /** Writes the file below a directory. */
    void write(Path root) throws IOException {
        Files.createDirectories(root.resolve("checks"));
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(root.resolve(FILE))) {
            csv.writeRecord("ranking", "question", "seen", "reader", "month", "level", "place");
            for (Placed row : rows) {
                csv.writeRecord(
                        row.ranking(),
                        row.question(),
                        row.seen(),
                        row.reader().code(),
                        row.month(),
                        Integer.toString(row.level()),
                        Integer.toString(row.place()));
            }
        }
    }

    /** These rows and others, in the order of rankings and places. */
    DifficultyRecords with(List<Placed> more) {
        List<Placed> all = new ArrayList<>(rows);
        all.addAll(more);
        all.sort(Comparator.comparing(Placed::ranking).thenComparingInt(Placed::place));
        return new DifficultyRecords(List.copyOf(all));
    }

    /** These rows without those of questions that are no longer in the bank. */
    DifficultyRecords within(AuthoredBank bank) {
        Set<String> known =
                bank.questions().stream().map(AuthoredQuestion::label).collect(Collectors.toSet());
        return new DifficultyRecords(
                rows.stream().filter(row -> known.contains(row.question())).toList());
    }

    /** A name for the next order of a skill. */
    String nextRanking(String skill) {
        long known = rows.stream()
                .map(Placed::ranking)
                .filter(ranking -> ranking.startsWith(skill + "/"))
                .distinct()
                .count();
        return skill + "/" + (known + 1);
    }
}
