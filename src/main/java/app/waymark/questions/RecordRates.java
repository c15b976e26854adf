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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the readings of the bank by others found. */
final class RecordRates {

    private static final Phrase BLIND = Phrase.of("bank.blind");
    private static final Phrase OPTIONS_ONLY = Phrase.of("bank.options-only");
    private static final double DROPPED = 0.05;
    private static final double AGREED_AFTER_FIXING = 0.98;
    private static final double RIGHT_WITHOUT_STEM = 0.4;

    private RecordRates() {}

    private record Read<T>(String label, T row) implements Rate.Named {}

    static List<Rate> of(AuthoredBank bank, CheckRecords records) {
        Map<String, String> current =
                bank.questions().stream().collect(Collectors.toMap(AuthoredQuestion::label, Seen::version));
        List<Rate> rates = new ArrayList<>();
        blind(bank, records, current, rates);
        optionsOnly(records, current, rates);
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

    private static void optionsOnly(CheckRecords records, Map<String, String> current, List<Rate> rates) {
        Map<String, Read<OptionsOnly>> first = new LinkedHashMap<>();
        records.optionsOnly().forEach(row -> first.putIfAbsent(row.question(), new Read<>(row.question(), row)));
        rates.add(optionsOnly(Phrase.of("bank.options-only.first"), Limit.FREE, List.copyOf(first.values())));
        Map<String, Read<OptionsOnly>> latest = new LinkedHashMap<>();
        records.optionsOnly().stream()
                .filter(row -> Objects.equals(current.get(row.question()), row.version()))
                .forEach(row -> latest.put(row.question(), new Read<>(row.question(), row)));
        rates.add(optionsOnly(
                Phrase.of("bank.options-only.current"),
                Limit.atMost(RIGHT_WITHOUT_STEM),
                List.copyOf(latest.values())));
    }

    private static Rate optionsOnly(Phrase name, Limit limit, List<Read<OptionsOnly>> rows) {
        return Rate.share(OPTIONS_ONLY, name, limit, rows, r -> r.row().right());
    }

    /** Share of these questions that a reader got right without the stem, at the latest reading. */
    static Rate rightWithoutStem(List<AuthoredQuestion> questions, CheckRecords records) {
        Set<String> wanted = questions.stream().map(AuthoredQuestion::label).collect(Collectors.toSet());
        Map<String, Read<OptionsOnly>> latest = new LinkedHashMap<>();
        records.optionsOnly().stream()
                .filter(row -> wanted.contains(row.question()))
                .forEach(row -> latest.put(row.question(), new Read<>(row.question(), row)));
        return optionsOnly(Phrase.of("bank.options-only.latest"), Limit.FREE, List.copyOf(latest.values()));
    }
}
