package app.waymark.questions;

import app.waymark.base.Phrase;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints the state of the bank for a terminal. */
final class BankTable {

    private static final int MOST_NAMED = 12;

    private final PrintStream out;

    BankTable(PrintStream out) {
        this.out = out;
    }

    void print(BankSummary summary) {
        out.println("Questions by level 1/2/3/4/5 and by format, readers who agreed with the key at first reading, "
                + "right answers");
        out.println(
                "without the stem, and resources to level 1 to 5 (free ones), ! where a role requires the level and "
                        + "lacks two ways, one free.");
        out.println();
        columns(skillRows(summary));
        @Nullable Phrase group = null;
        List<List<String>> rows = new ArrayList<>();
        for (Rate rate : summary.rates()) {
            if (!rate.group().equals(group)) {
                group = rate.group();
                rows.add(List.of("", "", "", "", ""));
                rows.add(List.of(group.toString(), "n", "value", "95 % interval", "limit"));
            }
            rows.add(List.of(
                    (rate.ok() ? "  " : "! ") + rate.name(),
                    Integer.toString(rate.of()),
                    RateText.value(rate),
                    RateText.interval(rate),
                    RateText.limit(rate)));
        }
        columns(rows);
        faults(summary);
    }

    private static List<List<String>> skillRows(BankSummary summary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "skill", "n", "levels", "single", "multi", "order", "num", "judge", "agreed", "opt-only", "resources"));
        for (BankSummary.SkillRow skill : summary.skills()) {
            List<String> row = new ArrayList<>();
            row.add(skill.skill());
            row.add(Integer.toString(skill.questions()));
            row.add(skill.levels().stream().map(n -> Integer.toString(n)).collect(Collectors.joining("/")));
            skill.formats().values().forEach(n -> row.add(n == 0 ? "·" : Long.toString(n)));
            row.add(percent(skill.agreed()));
            row.add(percent(skill.rightWithoutStem()));
            row.add(IntStream.rangeClosed(1, 5)
                    .mapToObj(level -> resources(skill, level))
                    .collect(Collectors.joining("  ")));
            rows.add(row);
        }
        return rows;
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "–" : Math.round(100 * share) + " %";
    }

    private static String resources(BankSummary.SkillRow skill, int level) {
        long all = skill.resources().get(level - 1);
        long free = skill.freeResources().get(level - 1);
        boolean lacking = level <= skill.required() && (all < 2 || free < 1);
        return all + " (" + free + ")" + (lacking ? "!" : "");
    }

    private void faults(BankSummary summary) {
        List<Rate> faults = summary.rates().stream().filter(rate -> !rate.ok()).toList();
        out.println();
        out.println(faults.isEmpty() ? "Every rate is within its limits." : "Outside their limits:");
        for (Rate rate : faults) {
            out.println("  " + rate.group() + ": " + rate.name());
            rate.offenders().stream().limit(MOST_NAMED).forEach(offender -> out.println("    " + offender));
            if (rate.offenders().size() > MOST_NAMED) {
                out.println("    and " + (rate.offenders().size() - MOST_NAMED) + " more; --json names them all");
            }
        }
    }

    private void columns(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> IntStream.range(0, widths.length)
                .forEach(i -> widths[i] = Math.max(widths[i], row.get(i).length())));
        for (List<String> row : rows) {
            String line = IntStream.range(0, widths.length)
                    .mapToObj(
                            i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                    .collect(Collectors.joining("  "));
            out.println(line.stripTrailing());
        }
    }
}
