package app.waymark.exchange;

import app.waymark.base.Phrase;
import app.waymark.catalog.CatalogKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns tables of questions or courses into documents; which of the two it is, the headings tell. */
final class CsvImport {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> YES = Set.of("yes", "true", "x", "1", "ja", "oui", "sí", "si");
    private static final Set<String> NO = Set.of("", "no", "false", "0", "nein", "non");

    private final SourceFile file;
    private final ReadFiles into;

    private CsvImport(SourceFile file, ReadFiles into) {
        this.file = file;
        this.into = into;
    }

    static void read(SourceFile file, ReadFiles into) {
        CsvTable table = CsvTable.read(file);
        var reader = new CsvImport(file, into);
        if (table.columns().contains("stem")) {
            reader.refuseUnknown(table, CsvColumns.QUESTION);
            table.rows().forEach(reader::question);
        } else if (table.columns().contains("provider")) {
            reader.refuseUnknown(table, CsvColumns.COURSE);
            table.rows().forEach(reader::course);
        } else {
            into.fault(file.name(), 1, "", Phrase.of("fault.import.neither-table"));
        }
    }

    private void refuseUnknown(CsvTable table, List<String> known) {
        Set<String> unknown = new HashSet<>(table.columns());
        unknown.removeAll(Set.copyOf(known));
        unknown.remove("");
        unknown.stream()
                .sorted()
                .forEach(column -> into.fault(file.name(), 1, column, Phrase.of("fault.import.column")));
    }

    private void question(CsvTable.Row row) {
        ObjectNode question = JSON.createObjectNode();
        text(row, "id", question);
        number(row, "level", question, "level", true);
        text(row, "type", question);
        question.put("situation", yes(row, "situation"));
        text(row, "stem", question);
        String type = row.get("type").strip();
        if (type.equals("ordering")) {
            steps(row, question);
        } else if (type.equals("numeric")) {
            numeric(row, question);
        } else {
            options(row, question, type.equals("judgement"));
        }
        text(row, "explanation", question);
        text(row, "below", question);
        ObjectNode reference = question.putObject("reference");
        put(reference, "title", row.get("reference-title"));
        put(reference, "url", row.get("reference-url"));
        text(row, "reviewed", question);
        text(row, "review-by", question);
        checks(row, question);
        into.add(new ImportRow(file.name(), row.line(), null, row.get("skill").strip(), question));
    }

    private void options(CsvTable.Row row, ObjectNode question, boolean effects) {
        ArrayNode options = question.putArray("options");
        for (int i = 1; i <= CsvColumns.OPTIONS; i++) {
            String name = "option-" + i;
            if (row.get(name).isBlank()) {
                continue;
            }
            ObjectNode option = options.addObject();
            put(option, "text", row.get(name));
            if (effects) {
                number(row, name + "-right", option, "effect", true);
            } else if (yes(row, name + "-right")) {
                option.put("correct", true);
            }
            put(option, "because", row.get(name + "-because"));
            put(option, "misconception", row.get(name + "-misconception"));
        }
    }

    private static void steps(CsvTable.Row row, ObjectNode question) {
        ArrayNode steps = question.putArray("steps");
        for (int i = 1; i <= CsvColumns.OPTIONS; i++) {
            String name = "option-" + i;
            if (!row.get(name).isBlank()) {
                ObjectNode step = steps.addObject();
                put(step, "text", row.get(name));
                put(step, "because", row.get(name + "-because"));
            }
        }
    }

    private void numeric(CsvTable.Row row, ObjectNode question) {
        number(row, "answer", question, "answer", false);
        ObjectNode tolerance = question.putObject("tolerance");
        number(row, "tolerance", tolerance, "absolute", false);
        number(row, "relative-tolerance", tolerance, "relative", false);
        question.put("unit", row.get("unit"));
        text(row, "worked", question);
        text(row, "compute", question);
        ArrayNode errors = JSON.createArrayNode();
        for (int i = 1; i <= CsvColumns.ERRORS; i++) {
            String name = "error-" + i;
            if (!row.get(name).isBlank()) {
                ObjectNode error = errors.addObject();
                number(row, name, error, "value", false);
                put(error, "because", row.get(name + "-because"));
                put(error, "misconception", row.get(name + "-misconception"));
            }
        }
        if (!errors.isEmpty()) {
            question.set("common-errors", errors);
        }
    }

    private void checks(CsvTable.Row row, ObjectNode question) {
        if (row.get("checks").isBlank()) {
            return;
        }
        try {
            question.set("checks", JSON.readTree(row.get("checks")));
        } catch (JacksonException e) {
            into.fault(file.name(), row.line(), "checks", Phrase.of("fault.import.json"));
        }
    }

    private void course(CsvTable.Row row) {
        ObjectNode course = JSON.createObjectNode();
        for (String name : List.of("slug", "title", "provider", "url", "kind", "cost-note", "format", "language")) {
            text(row, name, course);
        }
        number(row, "cost-usd", course, "cost-usd", false);
        number(row, "hours", course, "hours", false);
        course.put("free", yes(row, "free"));
        put(course, "status", row.get("status").strip());
        skills(row, course);
        if (!row.get("verified-date").isBlank()) {
            ObjectNode verified = course.putObject("verified");
            put(verified, "date", row.get("verified-date").strip());
            put(verified, "source", row.get("verified-source"));
        }
        into.add(new ImportRow(file.name(), row.line(), CatalogKind.COURSE, "", course));
    }

    /** Such as {@code prompt-engineering 0-3, tokenization 1-2}. */
    private void skills(CsvTable.Row row, ObjectNode course) {
        ArrayNode skills = course.putArray("skills");
        for (String part : row.get("skills").split("[,;\\n]", -1)) {
            String[] words = part.strip().split("\\s+", -1);
            if (part.isBlank()) {
                continue;
            }
            if (words.length != 2 || !words[1].matches("[0-5]-[1-5]")) {
                into.fault(file.name(), row.line(), "skills", Phrase.of("fault.import.skills", part.strip()));
                continue;
            }
            ObjectNode step = skills.addObject();
            step.put("skill", words[0]);
            step.put("from", words[1].charAt(0) - '0');
            step.put("to", words[1].charAt(2) - '0');
        }
    }

    private static void text(CsvTable.Row row, String column, ObjectNode to) {
        put(to, column, row.get(column));
    }

    private static void put(ObjectNode to, String name, String value) {
        if (!value.isEmpty()) {
            to.put(name, value);
        }
    }

    /** Takes a decimal comma too, as spreadsheets in many countries write it. */
    private void number(CsvTable.Row row, String column, ObjectNode to, String name, boolean whole) {
        String typed = row.get(column).strip();
        if (typed.isEmpty()) {
            return;
        }
        try {
            double value = Double.parseDouble(typed.matches("-?\\d+,\\d+") ? typed.replace(',', '.') : typed);
            if (whole && value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE) {
                to.put(name, (int) value);
            } else if (whole) {
                into.fault(file.name(), row.line(), column, Phrase.of("fault.import.whole", typed));
            } else {
                to.put(name, value);
            }
        } catch (NumberFormatException e) {
            into.fault(file.name(), row.line(), column, Phrase.of("fault.import.no-number", typed));
        }
    }

    private boolean yes(CsvTable.Row row, String column) {
        String typed = row.get(column).strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(typed) && !NO.contains(typed)) {
            into.fault(file.name(), row.line(), column, Phrase.of("fault.import.yes-no", typed));
        }
        return YES.contains(typed);
    }
}
