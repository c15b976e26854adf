package app.waymark.questions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What readers other than the writers found; rows of a question stand in the order of the readings. */
record CheckRecords(List<Blind> blind, List<OptionsOnly> optionsOnly) {

    static final CheckRecords NONE = new CheckRecords(List.of(), List.of());

    /** Who read. */
    enum Reader {
        MODEL,
        HUMAN;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reader of(String code) {
            return Arrays.stream(values())
                    .filter(reader -> reader.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown kind of reader: " + code));
        }
    }

    /** What came of a blind reading. */
    enum Outcome {
        /** The reader chose the key. */
        AGREED,
        /** The reader did not, or found a fault, and the question was changed; the row names the changed version. */
        FIXED,
        /** The question was given up. */
        DROPPED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Outcome of(String code) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown outcome: " + code));
        }
    }

    /**
     * A reading of stem and shuffled options.
     *
     * @param version hash of the version that the row vouches for
     * @param seen fingerprint of what was shown, see {@link Seen}
     * @param month of the reading, {@code yyyy-MM}
     * @param level of the question when it was read
     */
    record Blind(
            String question, String version, String seen, Reader reader, String month, int level, Outcome outcome) {}

    /**
     * A reading of a single-choice question's options without its stem.
     *
     * @param reading tells one reader's sitting from any other's; empty in rows from before they were told apart, of
     *     which one stands for every reader with the same outcome
     */
    record OptionsOnly(
            String question, String version, String seen, Reader reader, String month, String reading, boolean right) {}

    /** A name for the next sitting of this day: the date and the first letter that is still free. */
    String nextReading(LocalDate today) {
        return IntStream.rangeClosed('a', 'z')
                .mapToObj(letter -> today + "-" + (char) letter)
                .filter(name ->
                        optionsOnly.stream().noneMatch(row -> row.reading().equals(name)))
                .findFirst()
                .orElseThrow();
    }

    /** These rows and others that are not yet among them. */
    CheckRecords with(CheckRecords more) {
        return new CheckRecords(
                merged(blind, more.blind, Comparator.comparing(Blind::question)),
                merged(optionsOnly, more.optionsOnly, Comparator.comparing(OptionsOnly::question)));
    }

    private static <T> List<T> merged(List<T> old, List<T> more, Comparator<T> order) {
        List<T> rows = new ArrayList<>(old);
        more.stream().filter(row -> !rows.contains(row)).forEach(rows::add);
        rows.sort(order);
        return List.copyOf(rows);
    }
}
