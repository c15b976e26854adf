package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.CheckRecords.Blind;
import app.waymark.questions.CheckRecords.OptionsOnly;
import app.waymark.questions.CheckRecords.Outcome;
import app.waymark.questions.Rate.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the readings of the bank by others found. */
final class RecordRates {

    private static final Phrase BLIND = Phrase.of("bank.blind");
    private static final Phrase OPTIONS_ONLY = Phrase.of("bank.options-only");
    private static final double DROPPED = 0.05;
    private static final double AGREED_AFTER_FIXING = 0.98;
    private static final double RIGHT_WITHOUT_STEM = 0.4;
    private static final double NEARLY_ALL = 0.9;

    private RecordRates() {}

    private record Read<T>(String label, T row) implements Rate.Named {}

    static List<Rate> of(AuthoredBank bank, CheckRecords records) {
        Map<String, String> current =
                bank.questions().stream().collect(Collectors.toMap(AuthoredQuestion::label, Seen::version));
        List<Rate> rates = new ArrayList<>();
        blind(bank, records, current, rates);
        optionsOnly(bank, records, current, rates);
        return rates;
    }

    private static void blind(AuthoredBank bank, CheckRecords records, Map<String, String> current, List<Rate> rates) {
        Set<String> read = new HashSet<>();
        records.blind().stream().map(Blind::version).forEach(read::add);
        rates.add(Rate.share(
                BLIND,
                Phrase.of("bank.blind.read"),
                Limit.ALL,
                bank.questions(),
                q -> read.contains(current.get(q.label()))));
        Map<String, Outcome> latest = new HashMap<>();
        records.blind().stream()
                .filter(row -> row.version().equals(current.get(row.question())))
                .forEach(row -> latest.put(row.question(), row.outcome()));
        rates.add(Rate.share(
                BLIND,
                Phrase.of("bank.blind.agreed"),
                Limit.atLeast(AGREED_AFTER_FIXING),
                bank.questions(),
                q -> latest.get(q.label()) == Outcome.AGREED));
        rates.add(Rate.share(
                BLIND,
                Phrase.of("bank.blind.gone"),
                Limit.NONE,
                records.blind().stream()
                        .map(row -> new Read<>(row.question(), row))
                        .toList(),
                r -> !current.containsKey(r.label()) && r.row().outcome() != Outcome.DROPPED));
        List<Read<Blind>> first = firstBlind(records);
        rates.add(Rate.share(BLIND, Phrase.of("bank.blind.first"), Limit.FREE, first, r -> is(r, Outcome.AGREED)));
        for (int level = 1; level <= 5; level++) {
            int wanted = level;
            List<Read<Blind>> there =
                    first.stream().filter(r -> r.row().level() == wanted).toList();
            rates.add(Rate.share(
                    BLIND, Phrase.of("bank.blind.first-level", level), Limit.FREE, there, r -> is(r, Outcome.AGREED)));
            rates.add(Rate.share(
                    BLIND,
                    Phrase.of("bank.blind.dropped-level", level),
                    Limit.atMost(DROPPED),
                    there,
                    r -> wasDropped(r, records)));
        }
    }

    private static boolean is(Read<Blind> read, Outcome outcome) {
        return read.row().outcome() == outcome;
    }

    private static boolean wasDropped(Read<Blind> read, CheckRecords records) {
        return records.blind().stream()
                .anyMatch(row -> row.outcome() == Outcome.DROPPED
                        && row.question().equals(read.row().question()));
    }

    /** The first reading of each question. */
    private static List<Read<Blind>> firstBlind(CheckRecords records) {
        Map<String, Read<Blind>> first = new LinkedHashMap<>();
        records.blind().forEach(row -> first.putIfAbsent(row.question(), new Read<>(row.question(), row)));
        return List.copyOf(first.values());
    }

    /** Share of these questions whose first reader agreed. */
    static Rate firstAgreement(List<AuthoredQuestion> questions, CheckRecords records) {
        Set<String> wanted = questions.stream().map(AuthoredQuestion::label).collect(Collectors.toSet());
        return Rate.share(
                BLIND,
                Phrase.of("bank.blind.first"),
                Limit.FREE,
                firstBlind(records).stream()
                        .filter(r -> wanted.contains(r.label()))
                        .toList(),
                r -> is(r, Outcome.AGREED));
    }

    /**
     * One figure for each reader who was told apart, over all the options that this reader saw, as they were then. The
     * limit holds for readers of the bank as it is now; what the earlier ones found is why it was changed.
     */
    private static void optionsOnly(
            AuthoredBank bank, CheckRecords records, Map<String, String> current, List<Rate> rates) {
        List<AuthoredQuestion> choices = bank.of(QuestionFormat.SINGLE_CHOICE);
        Set<String> latest = latestReadings(bank, records);
        readings(records)
                .forEach((reading, rows) -> rates.add(Rate.share(
                        OPTIONS_ONLY,
                        Phrase.of(
                                latest.contains(reading) ? "bank.options-only.reading" : "bank.options-only.earlier",
                                reading),
                        latest.contains(reading) ? Limit.atMost(RIGHT_WITHOUT_STEM) : Limit.FREE,
                        rows.stream()
                                .map(row -> new Read<>(row.question(), row))
                                .toList(),
                        r -> r.row().right())));
        Set<String> read = records.optionsOnly().stream()
                .filter(row -> row.version().equals(current.get(row.question())))
                .map(OptionsOnly::question)
                .collect(Collectors.toSet());
        rates.add(Rate.share(
                OPTIONS_ONLY, Phrase.of("bank.options-only.read"), Limit.FREE, choices, q -> read.contains(q.label())));
    }

    /** Rows of each sitting, the earliest first. */
    private static Map<String, List<OptionsOnly>> readings(CheckRecords records) {
        return records.optionsOnly().stream()
                .filter(row -> !row.reading().isEmpty())
                .collect(Collectors.groupingBy(OptionsOnly::reading, TreeMap::new, Collectors.toList()));
    }

    /** Sittings that saw nearly all single-choice questions with the options that they have now. */
    private static Set<String> latestReadings(AuthoredBank bank, CheckRecords records) {
        Map<String, String> current = bank.of(QuestionFormat.SINGLE_CHOICE).stream()
                .collect(Collectors.toMap(AuthoredQuestion::label, Seen::optionsOnly));
        return readings(records).entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                                .filter(row -> row.seen().equals(current.get(row.question())))
                                .count()
                        >= NEARLY_ALL * current.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Share of right answers to these questions by the readers of the bank as it is now, who saw the options alone. */
    static Rate rightWithoutStem(AuthoredBank bank, List<AuthoredQuestion> questions, CheckRecords records) {
        Set<String> wanted = questions.stream().map(AuthoredQuestion::label).collect(Collectors.toSet());
        Set<String> latest = latestReadings(bank, records);
        return Rate.share(
                OPTIONS_ONLY,
                Phrase.of("bank.options-only.latest"),
                Limit.FREE,
                records.optionsOnly().stream()
                        .filter(row -> latest.contains(row.reading()) && wanted.contains(row.question()))
                        .map(row -> new Read<>(row.question(), row))
                        .toList(),
                r -> r.row().right());
    }
}
