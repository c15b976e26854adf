package app.waymark.questions;

import app.waymark.questions.CheckRecords.Blind;
import app.waymark.questions.CheckRecords.OptionsOnly;
import app.waymark.questions.CheckRecords.Outcome;
import app.waymark.questions.CheckRecords.Reader;
import app.waymark.questions.ReadingSheet.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns a reader's answers into records by comparing them with the key that the sheet holds, and the question that was
 * read with the one that the bank has now.
 */
final class Reading {

    private static final Pattern LETTER = Pattern.compile("[A-F]");

    private final Map<String, AuthoredQuestion> bank;
    private final Reader reader;
    private final String month;
    private final String name;
    private final List<Blind> blind = new ArrayList<>();
    private final List<OptionsOnly> optionsOnly = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    /** @param name of the sitting, see {@link OptionsOnly} */
    Reading(AuthoredBank bank, Reader reader, String month, String name) {
        this.bank = bank.questions().stream().collect(Collectors.toMap(AuthoredQuestion::label, Function.identity()));
        this.reader = reader;
        this.month = month;
        this.name = name;
    }

    /** The rows found so far. */
    CheckRecords records() {
        return new CheckRecords(List.copyOf(blind), List.copyOf(optionsOnly));
    }

    /** Questions that still need somebody's attention. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Adds the answers to one sheet.
     *
     * @param answers by number: "B", ["A", "C"], a number, or {"answer": …, "note": "a fault that was found"}
     */
    void add(ReadingSheet sheet, JsonNode answers) {
        sheet.questions().forEach((number, shown) -> {
            JsonNode given = answers.get(number);
            if (given == null || given.isNull()) {
                remarks.add(shown.question() + ": not answered");
                return;
            }
            boolean noted = given.isObject() && given.hasNonNull("note");
            boolean right = isRight(shown, given.isObject() ? given.path("answer") : given);
            if (sheet.check() == ReadingSheet.Kind.BLIND) {
                addBlind(shown, right, noted);
            } else {
                addOptionsOnly(shown, right);
            }
        });
    }

    private void addBlind(Shown shown, boolean right, boolean noted) {
        AuthoredQuestion now = bank.get(shown.question());
        if (now == null) {
            row(shown, shown.version(), shown.seen(), Outcome.DROPPED);
            return;
        }
        String seen = Seen.stemAndOptions(now);
        if (seen.equals(shown.seen())) {
            if (right) {
                row(shown, Seen.version(now), seen, Outcome.AGREED);
            } else {
                remarks.add(shown.question() + ": the reader did not choose the key; fix or drop it and record again");
            }
        } else if (right && !noted) {
            row(shown, shown.version(), shown.seen(), Outcome.AGREED);
            remarks.add(shown.question() + ": changed since it was read; read it again");
        } else {
            row(shown, Seen.version(now), seen, Outcome.FIXED);
        }
    }

    private void row(Shown shown, String version, String seen, Outcome outcome) {
        blind.add(new Blind(shown.question(), version, seen, reader, month, shown.level(), outcome));
    }

    private void addOptionsOnly(Shown shown, boolean right) {
        AuthoredQuestion now = bank.get(shown.question());
        boolean same = now != null && Seen.optionsOnly(now).equals(shown.seen());
        String version = same ? Seen.version(Objects.requireNonNull(now)) : shown.version();
        optionsOnly.add(new OptionsOnly(shown.question(), version, shown.seen(), reader, month, name, right));
    }

    private static boolean isRight(Shown shown, JsonNode answer) {
        if (shown.answer() != null) {
            Double number = number(answer);
            double allowance = shown.allowance() == null ? 0 : shown.allowance();
            return number != null && Math.abs(number - shown.answer()) <= allowance * (1 + 1e-9) + 1e-12;
        }
        List<String> letters = letters(answer);
        return shown.format() == QuestionFormat.ORDERING
                ? letters.equals(shown.key())
                : new TreeSet<>(letters).equals(new TreeSet<>(shown.key()));
    }

    private static @Nullable Double number(JsonNode answer) {
        try {
            return answer.isNumber() ? Double.valueOf(answer.asDouble()) : Double.valueOf(answer.asString("none"));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<String> letters(JsonNode answer) {
        String text = answer.isArray()
                ? answer.values().stream().map(letter -> letter.asString("")).collect(Collectors.joining(" "))
                : answer.asString("");
        return LETTER.matcher(text).results().map(match -> match.group()).toList();
    }

    /**
     * Gives rows of questions that changed only in what no reader sees the current version, and leaves out rows of
     * questions that are no longer there, unless a reading was why they were given up or has a figure of its own.
     */
    CheckRecords carried(CheckRecords known) {
        return new CheckRecords(
                known.blind().stream()
                        .filter(row -> row.outcome() == Outcome.DROPPED || bank.containsKey(row.question()))
                        .map(row -> new Blind(
                                row.question(),
                                version(row.question(), row.version(), row.seen(), Seen::stemAndOptions),
                                row.seen(),
                                row.reader(),
                                row.month(),
                                row.level(),
                                row.outcome()))
                        .toList(),
                known.optionsOnly().stream()
                        .filter(row -> !row.reading().isEmpty() || bank.containsKey(row.question()))
                        .map(row -> new OptionsOnly(
                                row.question(),
                                version(row.question(), row.version(), row.seen(), Seen::optionsOnly),
                                row.seen(),
                                row.reader(),
                                row.month(),
                                row.reading(),
                                row.right()))
                        .toList());
    }

    private String version(String question, String known, String seen, Function<AuthoredQuestion, String> fingerprint) {
        AuthoredQuestion now = bank.get(question);
        return now != null && fingerprint.apply(now).equals(seen) ? Seen.version(now) : known;
    }
}
