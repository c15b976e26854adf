package app.waymark.questions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/**
 * What has been found out about the pages and papers that questions and roadmaps refer to, as shipped in
 * {@code checks/references.csv}. It stands beside the questions and not in them, so that looking a reference up again
 * makes no new version of a question.
 */
final class ReferenceChecks {

    private static final String FILE = "checks/references.csv";

    private final Map<String, Row> byUrl = new LinkedHashMap<>();

    /** How a reference was verified, the strongest first. */
    enum Evidence {
        /** A stored copy of the page, or of the file in its publisher's repository that it is made from. */
        PAGE("stored copy"),
        /** Identifier and title stand together in public text, such as a paper's number in a bibliography. */
        IDENTIFIER("identifier"),
        /** Public text links to the address. */
        ADDRESS("address"),
        NONE("");

        private final String opening;

        Evidence(String opening) {
            this.opening = opening;
        }

        /** @throws IllegalArgumentException when the source does not open with words that say how it was verified */
        static Evidence of(String source) {
            return Stream.of(values())
                    .filter(kind -> kind == NONE ? source.isEmpty() : source.startsWith(kind.opening))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown kind of evidence: " + source));
        }
    }

    /**
     * @param title of the page or paper itself; a question may shorten it and name the authors
     * @param verified when it was last looked up with success, or null where nothing confirmed it
     * @param source what confirmed it; empty where nothing did
     * @param replaces the address that stood here before it was corrected; empty where none did
     */
    record Row(String url, String title, @Nullable LocalDate verified, String source, String replaces) {

        Evidence evidence() {
            return Evidence.of(source);
        }
    }

    private ReferenceChecks(Stream<Row> rows) {
        rows.forEach(row -> byUrl.put(row.url(), row));
    }

    static ReferenceChecks of(Row... rows) {
        return new ReferenceChecks(Stream.of(rows));
    }

    /** Reads below a resource location such as {@code classpath:/seed-data/}; no file means no rows. */
    static ReferenceChecks read(String root) {
        Resource file = new DefaultResourceLoader().getResource((root.endsWith("/") ? root : root + "/") + FILE);
        if (!file.exists()) {
            return of();
        }
        try (InputStream in = file.getInputStream();
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return new ReferenceChecks(csv.stream().map(ReferenceChecks::row));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private static Row row(NamedCsvRecord row) {
        String verified = row.getField("verified");
        return new Row(
                row.getField("url"),
                row.getField("title"),
                verified.isEmpty() ? null : LocalDate.parse(verified),
                row.getField("source"),
                row.getField("replaces"));
    }

    Collection<Row> rows() {
        return byUrl.values();
    }

    /** What is known of an address, or null. */
    @Nullable
    Row find(String url) {
        return byUrl.get(url);
    }

    /** The address to show instead of one that an earlier version of a question names and that was corrected since. */
    String corrected(String url) {
        return byUrl.values().stream()
                .filter(row -> row.replaces().equals(url))
                .map(Row::url)
                .findFirst()
                .orElse(url);
    }

    boolean isVerified(String url) {
        Row row = find(url);
        return row != null && row.verified() != null;
    }
}
