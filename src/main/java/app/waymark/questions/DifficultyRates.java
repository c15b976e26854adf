package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.DifficultyRecords.Placed;
import app.waymark.questions.Rate.Limit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether levels follow what readers say about which questions more people would get wrong. */
final class DifficultyRates {

    private static final Phrase GROUP = Phrase.of("bank.difficulty");
    private static final double COMPARED = 0.9;
    private static final double ORDERED = 0.7;
    private static final double CONTRADICTED = 0.05;

    private DifficultyRates() {}

    /** How many pairs with a question have been compared, and how many of them confirm its level. */
    private record Tally(int pairs, int confirmed) {

        static final Tally NONE = new Tally(0, 0);

        Tally with(Pair pair) {
            return new Tally(pairs + 1, confirmed + (pair.confirmed() ? 1 : 0));
        }

        boolean isContradicted() {
            return 2 * confirmed < pairs;
        }
    }

    /** Two questions of different levels as one reader ordered them. */
    private record Pair(AuthoredQuestion easier, AuthoredQuestion harder, boolean confirmed) implements Rate.Named {

        @Override
        public String label() {
            return easier.label() + " < " + harder.label();
        }

        boolean isFarApart() {
            return harder.content().level() - easier.content().level() > 1;
        }
    }

    static List<Rate> of(AuthoredBank bank, DifficultyRecords records) {
        Map<String, AuthoredQuestion> current =
                bank.questions().stream().collect(Collectors.toMap(Seen::stemAndOptions, Function.identity()));
        Set<String> compared = records.rows().stream().map(Placed::seen).collect(Collectors.toSet());
        List<Pair> pairs = pairs(records, current);
        Map<String, Tally> tallies = tallies(pairs);
        List<AuthoredQuestion> judged = bank.questions().stream()
                .filter(q -> tallies.containsKey(q.label()))
                .toList();
        List<String> moved = moved(records, bank);
        return List.of(
                Rate.share(
                        GROUP,
                        Phrase.of("bank.difficulty.compared"),
                        Limit.atLeast(COMPARED),
                        bank.questions(),
                        q -> compared.contains(Seen.stemAndOptions(q))),
                Rate.share(GROUP, Phrase.of("bank.difficulty.pairs"), Limit.atLeast(ORDERED), pairs, Pair::confirmed),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.difficulty.far"),
                        Limit.atLeast(ORDERED),
                        pairs.stream().filter(Pair::isFarApart).toList(),
                        Pair::confirmed),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.difficulty.contradicted"),
                        Limit.atMost(CONTRADICTED),
                        judged,
                        q -> tallies.getOrDefault(q.label(), Tally.NONE).isContradicted()),
                Rate.number(GROUP, Phrase.of("bank.difficulty.moved"), Limit.FREE, moved.size(), judged.size(), moved));
    }

    private static List<Pair> pairs(DifficultyRecords records, Map<String, AuthoredQuestion> current) {
        Map<String, List<Placed>> rankings = new HashMap<>();
        records.rows().stream()
                .filter(row -> current.containsKey(row.seen()))
                .forEach(row -> rankings.computeIfAbsent(row.ranking(), ranking -> new ArrayList<>())
                        .add(row));
        return rankings.values().stream()
                .flatMap(rows -> pairs(rows, current).stream())
                .toList();
    }

    private static List<Pair> pairs(Collection<Placed> rows, Map<String, AuthoredQuestion> current) {
        List<Pair> pairs = new ArrayList<>();
        for (Placed row : rows) {
            AuthoredQuestion easier = current.get(row.seen());
            for (Placed other : rows) {
                AuthoredQuestion harder = current.get(other.seen());
                if (easier != null
                        && harder != null
                        && easier.content().level() < harder.content().level()) {
                    pairs.add(new Pair(easier, harder, row.place() < other.place()));
                }
            }
        }
        return pairs;
    }

    private static Map<String, Tally> tallies(List<Pair> pairs) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Pair pair : pairs) {
            tallies.merge(pair.easier().label(), Tally.NONE.with(pair), (known, one) -> known.with(pair));
            tallies.merge(pair.harder().label(), Tally.NONE.with(pair), (known, one) -> known.with(pair));
        }
        return tallies;
    }

    private static List<String> moved(DifficultyRecords records, AuthoredBank bank) {
        Map<String, Integer> levels = bank.questions().stream()
                .collect(Collectors.toMap(
                        AuthoredQuestion::label, q -> q.content().level()));
        return records.rows().stream()
                .filter(row -> levels.getOrDefault(row.question(), row.level()) != row.level())
                .map(Placed::question)
                .distinct()
                .toList();
    }
}
