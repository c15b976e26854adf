package app.waymark.questions;

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
                        Stream.of(rate.group() + ": " + rate.name() + " is " + RateText.value(rate) + ", must be "
                                + RateText.limit(rate)),
                        rate.offenders().stream())
                .reduce((all, next) -> all + "\n    " + next)
                .orElseThrow();
    }
}
