package app.waymark.curation.ui;

import static app.waymark.curation.ui.Field.choice;
import static app.waymark.curation.ui.Field.flag;
import static app.waymark.curation.ui.Field.folded;
import static app.waymark.curation.ui.Field.line;
import static app.waymark.curation.ui.Field.number;
import static app.waymark.curation.ui.Field.part;
import static app.waymark.curation.ui.Field.parts;
import static app.waymark.curation.ui.Field.text;

import app.waymark.questions.QuestionFormat;
import java.util.ArrayList;
import java.util.List;

/** Which fields the form of a question has; they depend on how it is answered. */
final class QuestionForms {

    private QuestionForms() {}

    static List<Field> of(QuestionFormat format) {
        List<Field> fields = new ArrayList<>(List.of(
                choice("skill", "skills"), choice("type", "question-type"), choice("level", "levels"), text("stem")));
        switch (format) {
            case SINGLE_CHOICE, MULTIPLE_RESPONSE ->
                fields.add(parts("options", text("text"), flag("correct"), text("because"), misconception()));
            case JUDGEMENT ->
                fields.add(
                        parts("options", text("text"), choice("effect", "effect"), text("because"), misconception()));
            case ORDERING -> fields.add(parts("steps", text("text"), text("because")));
            case NUMERIC -> {
                fields.add(number("answer"));
                fields.add(part(
                        "tolerance",
                        number("absolute").orNothing(),
                        number("relative").orNothing()));
                fields.add(line("unit"));
                fields.add(text("worked"));
                fields.add(line("compute").orNothing());
                fields.add(folded("common-errors", number("value"), text("because"), misconception()));
            }
        }
        fields.addAll(List.of(
                text("explanation"),
                text("below").orNothing(),
                part("reference", line("title"), line("url")),
                line("reviewed"),
                line("review-by").orNothing(),
                flag("situation"),
                line("pool").orNothing()));
        return fields;
    }

    private static Field misconception() {
        return choice("misconception", "misconceptions").orNothing();
    }

    /** What a new question begins with, as JSON. */
    static String beginning(String skill, String month) {
        String option = "{\"text\": \"\", \"correct\": %s, \"because\": \"\"}";
        return """
                {"skill": "%s", "type": "single-choice", "level": 2, "stem": "", "situation": true, "reviewed": "%s",
                 "options": [%s, %s, %s, %s]}""".formatted(
                        skill,
                        month,
                        option.formatted(true),
                        option.formatted(false),
                        option.formatted(false),
                        option.formatted(false));
    }
}
