package app.waymark.curation.ui;

import app.waymark.questions.QuestionEntry;
import app.waymark.questions.QuestionFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question as the form has it: its content together with its skill and its private pool.
 *
 * @param content JSON that the bank can read
 */
record QuestionDocument(String skill, @Nullable String pool, String content) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern WORD = Pattern.compile("[^a-z0-9]+");
    private static final int WORDS_IN_ID = 4;

    /** The form's JSON for a stored question. */
    static String of(QuestionEntry entry, String content) {
        ObjectNode node = (ObjectNode) JSON.readTree(content);
        node.put("skill", entry.skill());
        if (entry.pool() != null) {
            node.put("pool", entry.pool());
        }
        return node.toString();
    }

    /** Takes the form's JSON apart; a new question is named after its skill and its first words. */
    static QuestionDocument from(String form, @Nullable String id) {
        ObjectNode node = (ObjectNode) JSON.readTree(form);
        String skill = node.path("skill").asString("");
        String pool = node.path("pool").asString("").strip();
        node.remove("skill");
        node.remove("pool");
        node.put("id", id == null ? id(skill, node.path("stem").asString("")) : id);
        fit(node);
        return new QuestionDocument(skill, pool.isEmpty() ? null : pool, node.toString());
    }

    /** What belongs to another format is left out; it stays in the form until the question is saved. */
    private static void fit(ObjectNode node) {
        QuestionFormat format = format(node.path("type").asString(""));
        boolean options = format != QuestionFormat.ORDERING && format != QuestionFormat.NUMERIC;
        if (!options) {
            node.remove("options");
        }
        if (format != QuestionFormat.ORDERING) {
            node.remove("steps");
        }
        if (format != QuestionFormat.NUMERIC) {
            java.util.List.of("answer", "tolerance", "unit", "worked", "compute", "common-errors")
                    .forEach(node::remove);
        }
        node.path("options")
                .valueStream()
                .map(ObjectNode.class::cast)
                .forEach(option -> option.remove(format == QuestionFormat.JUDGEMENT ? "correct" : "effect"));
    }

    static QuestionFormat format(String code) {
        try {
            return QuestionFormat.of(code);
        } catch (IllegalArgumentException e) {
            return QuestionFormat.SINGLE_CHOICE;
        }
    }

    /** The format in the form. */
    static QuestionFormat formatIn(String form) {
        return format(JSON.readTree(form).path("type").asString(""));
    }

    private static String id(String skill, String stem) {
        String words = WORD.splitAsStream(stem.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 3)
                .limit(WORDS_IN_ID)
                .collect(Collectors.joining("-"));
        String prefix = skill.length() > 24 ? skill.substring(0, 24).replaceAll("-$", "") : skill;
        String id = (prefix + "-" + words).replaceAll("^-|-$", "");
        return id.isEmpty() ? "unnamed" : id;
    }
}
