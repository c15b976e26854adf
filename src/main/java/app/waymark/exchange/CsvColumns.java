package app.waymark.exchange;

import java.util.ArrayList;
import java.util.List;

/** The columns of the tables of questions and courses; the same names as in the YAML files, lists spread out. */
final class CsvColumns {

    /** Options, or steps in the right order, that a row has room for. */
    static final int OPTIONS = 6;

    /** Wrong numbers with what leads to them that a row has room for. */
    static final int ERRORS = 6;

    static final List<String> COURSE = List.of(
            "slug",
            "title",
            "provider",
            "url",
            "kind",
            "cost-usd",
            "cost-note",
            "free",
            "hours",
            "skills",
            "format",
            "language",
            "status",
            "verified-date",
            "verified-source");

    static final List<String> QUESTION = questionColumns();

    private CsvColumns() {}

    private static List<String> questionColumns() {
        List<String> columns = new ArrayList<>(List.of("id", "skill", "level", "type", "situation", "stem"));
        for (int i = 1; i <= OPTIONS; i++) {
            columns.addAll(List.of(
                    "option-" + i,
                    "option-" + i + "-right",
                    "option-" + i + "-because",
                    "option-" + i + "-misconception"));
        }
        columns.addAll(List.of("answer", "tolerance", "relative-tolerance", "unit", "worked", "compute"));
        for (int i = 1; i <= ERRORS; i++) {
            columns.addAll(List.of("error-" + i, "error-" + i + "-because", "error-" + i + "-misconception"));
        }
        columns.addAll(
                List.of("explanation", "below", "reference-title", "reference-url", "reviewed", "review-by", "checks"));
        return List.copyOf(columns);
    }
}
