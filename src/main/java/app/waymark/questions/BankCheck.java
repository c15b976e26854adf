package app.waymark.questions;

import app.waymark.base.Phrase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Computes every figure that the bank has to keep within limits. */
final class BankCheck {

    private static final List<Function<AuthoredBank, List<Rate>>> GROUPS = List.of(
            CoverageRates::of,
            KeyRates::of,
            OptionRates::of,
            StemRates::of,
            CompletenessRates::of,
            MisconceptionRates::of,
            AgeingRates::of);

    private BankCheck() {}

    static List<Rate> rates(AuthoredBank bank) {
        return GROUPS.stream().flatMap(group -> group.apply(bank).stream()).toList();
    }

    /** Rates outside their limits, each with what to change. */
    static List<String> faults(List<Rate> rates) {
        return rates.stream().filter(rate -> !rate.ok()).map(BankCheck::fault).toList();
    }

    private static String fault(Rate rate) {
        return Stream.concat(
                        Stream.of(Phrase.of(
                                        "bank.outside",
                                        rate.group(),
                                        rate.name(),
                                        RateText.value(rate),
                                        RateText.limit(rate))
                                .toString()),
                        rate.offenders().stream())
                .reduce((all, next) -> all + "\n    " + next)
                .orElseThrow();
    }
}
