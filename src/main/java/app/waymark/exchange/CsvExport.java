package app.waymark.exchange;

import app.waymark.base.CsvCells;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes questions and courses as tables whose cells no spreadsheet takes for formulas. */
final class CsvExport {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CsvExport() {}

    /** A question as canonical JSON, and the skill it is for. */
    record Question(String skill, String document) {}

    static String questions(Collection<Question> questions) {
        return table(
                CsvColumns.QUESTION,
                questions.stream().map(question -> cells(question)).toList());
    }

    static String courses(Collection<String> documents) {
        return table(
                CsvColumns.COURSE, documents.stream().map(CsvExport::course).toList());
    }

    /** Only the headings, to be filled in. */
    static String template(List<String> columns) {
        return table(columns, List.of());
    }

    private static String table(List<String> columns, List<Map<String, String>> rows) {
        var out = new StringWriter();
        // with the mark, spreadsheets know that it is UTF-8
        out.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(columns.stream()
                    .map(column -> CsvCells.defused(row.getOrDefault(column, "")))
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Map<String, String> cells(Question question) {
        JsonNode document = JSON.readTree(question.document());
        Map<String, String> cells = new HashMap<>();
        for (String name : List.of(
                "id",
                "level",
                "type",
                "stem",
                "answer",
                "unit",
                "worked",
                "compute",
                "explanation",
                "below",
                "reviewed",
                "review-by")) {
            cells.put(name, text(document.get(name)));
        }
        cells.put("skill", question.skill());
        cells.put("situation", document.path("situation").asBoolean(false) ? "yes" : "");
        cells.put("tolerance", text(document.path("tolerance").get("absolute")));
        cells.put("relative-tolerance", text(document.path("tolerance").get("relative")));
        cells.put("reference-title", text(document.path("reference").get("title")));
        cells.put("reference-url", text(document.path("reference").get("url")));
        if (document.has("checks")) {
            cells.put("checks", document.get("checks").toString());
        }
        numbered(document.has("steps") ? document.get("steps") : document.path("options"), "option-", "text", cells);
        numbered(document.path("common-errors"), "error-", "value", cells);
        return cells;
    }

    private static void numbered(JsonNode list, String prefix, String main, Map<String, String> cells) {
        int number = 1;
        for (JsonNode element : list) {
            String name = prefix + number++;
            cells.put(name, text(element.get(main)));
            cells.put(
                    name + "-right",
                    element.has("effect")
                            ? text(element.get("effect"))
                            : element.path("correct").asBoolean(false) ? "yes" : "");
            cells.put(name + "-because", text(element.get("because")));
            cells.put(name + "-misconception", text(element.get("misconception")));
        }
    }

    private static Map<String, String> course(String document) {
        JsonNode course = JSON.readTree(document);
        Map<String, String> cells = new HashMap<>();
        for (String name : List.of(
                "slug",
                "title",
                "provider",
                "url",
                "kind",
                "cost-usd",
                "cost-note",
                "hours",
                "format",
                "language",
                "status")) {
            cells.put(name, text(course.get(name)));
        }
        cells.put("free", course.path("free").asBoolean(false) ? "yes" : "no");
        cells.put(
                "skills",
                StreamSupport.stream(course.path("skills").spliterator(), false)
                        .map(step -> step.path("skill").asString("") + " "
                                + step.path("from").asInt(0) + "-"
                                + step.path("to").asInt(0))
                        .collect(Collectors.joining(", ")));
        cells.put("verified-date", text(course.path("verified").get("date")));
        cells.put("verified-source", text(course.path("verified").get("source")));
        return cells;
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode()
                ? ""
                : node.isString() ? node.asString() : node.toString();
    }
}
