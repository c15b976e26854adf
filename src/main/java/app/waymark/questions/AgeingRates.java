package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.Rate.Limit;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** When facts that age want another look: soon enough, and not all at once. */
final class AgeingRates {

    private static final Phrase GROUP = Phrase.of("bank.ageing");
    private static final double MOST_IN_A_MONTH = 0.25;
    private static final int MOST_MONTHS = 18;

    private AgeingRates() {}

    static List<Rate> of(AuthoredBank bank) {
        List<AuthoredQuestion> dated = bank.questions().stream()
                .filter(q -> q.content().reviewBy() != null)
                .toList();
        Map<String, List<String>> months = new TreeMap<>();
        dated.forEach(
                q -> months.computeIfAbsent(due(q), month -> new ArrayList<>()).add(q.label()));
        List<String> fullest = months.values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        return List.of(
                Rate.share(
                        GROUP,
                        Phrase.of("bank.ageing.fullest"),
                        Limit.atMost(MOST_IN_A_MONTH),
                        fullest.size(),
                        dated.size(),
                        fullest),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.ageing.soon"),
                        Limit.ALL,
                        dated,
                        q -> isSoon(YearMonth.parse(q.content().reviewed()), YearMonth.parse(due(q)))));
    }

    private static String due(AuthoredQuestion question) {
        return Objects.requireNonNull(question.content().reviewBy());
    }

    private static boolean isSoon(YearMonth reviewed, YearMonth due) {
        return due.isAfter(reviewed) && !due.isAfter(reviewed.plusMonths(MOST_MONTHS));
    }
}
