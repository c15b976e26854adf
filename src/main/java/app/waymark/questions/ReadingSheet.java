package app.waymark.questions;

import app.waymark.questions.CheckRecords.Blind;
import app.waymark.questions.CheckRecords.OptionsOnly;
import app.waymark.questions.CheckRecords.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Questions shown to a reader in shuffled order, with their keys in the letters that the reader saw. The reader gets
 * the text only, and in it numbers in place of names, which could say too much.
 *
 * @param questions by number
 */
record ReadingSheet(Kind check, Map<String, Shown> questions) {

    private static final String LETTERS = "ABCDEF";

    /** What the reader sees. */
    enum Kind {
        BLIND,
        OPTIONS_ONLY;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown check: " + code));
        }
    }

    /**
     * A question as it was shown.
     *
     * @param key letters to choose, or all letters in the right order; empty for a number
     * @param answer the right number, or null
     * @param allowance how far a number may lie from it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String question,
            String version,
            String seen,
            int level,
            QuestionFormat format,
            List<String> key,
            @Nullable Double answer,
            @Nullable Double allowance) {}

    /** A sheet and the text for its reader. */
    record Made(ReadingSheet sheet, String text) {}

    /** Questions that need a reading: those whose current version nobody has agreed with, or read without stem. */
    static List<AuthoredQuestion> unread(Kind kind, AuthoredBank bank, CheckRecords records) {
        Set<String> read = kind == Kind.BLIND
                ? records.blind().stream()
                        .filter(row -> row.outcome() == Outcome.AGREED)
                        .map(Blind::version)
                        .collect(Collectors.toSet())
                : records.optionsOnly().stream().map(OptionsOnly::version).collect(Collectors.toSet());
        List<AuthoredQuestion> candidates =
                kind == Kind.BLIND ? bank.questions() : bank.of(QuestionFormat.SINGLE_CHOICE);
        return candidates.stream().filter(q -> !read.contains(Seen.version(q))).toList();
    }

    static Made make(Kind kind, List<AuthoredQuestion> questions, Random random) {
        List<AuthoredQuestion> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        Map<String, Shown> shown = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        for (AuthoredQuestion question : shuffled) {
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, question.texts().size()).boxed().toList());
            Collections.shuffle(order, random);
            String number = "Q" + (shown.size() + 1);
            shown.put(number, shown(kind, question, order));
            text.append("## ").append(number).append("\n\n").append(face(kind, question, order));
        }
        return new Made(new ReadingSheet(kind, shown), text.toString());
    }

    private static Shown shown(Kind kind, AuthoredQuestion question, List<Integer> order) {
        QuestionContent content = question.content();
        List<String> key = question.format() == QuestionFormat.ORDERING
                ? IntStream.range(0, order.size())
                        .mapToObj(step -> letter(order.indexOf(step)))
                        .toList()
                : IntStream.range(0, order.size())
                        .filter(i -> question.options().get(order.get(i)).isBest())
                        .mapToObj(ReadingSheet::letter)
                        .toList();
        return new Shown(
                question.label(),
                Seen.version(question),
                kind == Kind.BLIND ? Seen.stemAndOptions(question) : Seen.optionsOnly(question),
                content.level(),
                question.format(),
                key,
                content.answer(),
                content.answer() == null ? null : content.allowance());
    }

    /** What the reader sees of a question, its options in this order. */
    static String face(Kind kind, AuthoredQuestion question, List<Integer> order) {
        StringBuilder face = new StringBuilder();
        if (kind == Kind.BLIND) {
            face.append("[").append(question.format().code()).append("]\n\n");
            face.append(question.content().stem().strip()).append("\n\n");
        }
        for (int i = 0; i < order.size(); i++) {
            face.append("- ").append(letter(i)).append(") ");
            face.append(question.texts().get(order.get(i))).append("\n");
        }
        if (question.format() == QuestionFormat.NUMERIC) {
            face.append("(a number, unit \"").append(question.content().unit()).append("\")\n");
        }
        return face.append("\n").toString();
    }

    private static String letter(int place) {
        return LETTERS.substring(place, place + 1);
    }
}
