package app.waymarkbench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured, printed as it comes and kept for the JSON file. */
@SuppressWarnings("SystemOut")
final class Figures {

    private final Map<String, Map<String, Object>> figures = new LinkedHashMap<>();

    /** A figure with the goal it is held against; an empty goal where there is none. */
    void add(String name, double value, String unit, String goal) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("value", value);
        figure.put("unit", unit);
        if (!goal.isEmpty()) {
            figure.put("goal", goal);
        }
        figures.put(name, figure);
        System.out.printf(
                Locale.ROOT, "  %-62s %10.2f %-8s%s%n", name, value, unit, goal.isEmpty() ? "" : " goal " + goal);
    }

    void section(String title) {
        System.out.println(title);
    }

    /** Adds the 50th, 95th and 99th percentile of times in nanoseconds, as milliseconds. */
    void addTimes(String name, long[] nanos) {
        addTimes(name, nanos, "");
    }

    /** The same, with the goal of the 99th. */
    void addTimes(String name, long[] nanos, String goal) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        for (int percentile : new int[] {50, 95, 99}) {
            add(name + ", p" + percentile, millis(sorted, percentile), "ms", percentile == 99 ? goal : "");
        }
    }

    static double millis(long[] sortedNanos, int percentile) {
        return sortedNanos[Math.min(sortedNanos.length - 1, sortedNanos.length * percentile / 100)] / 1e6;
    }

    double value(String name) {
        return (double) figures.getOrDefault(name, Map.of("value", Double.NaN)).get("value");
    }

    Map<String, Map<String, Object>> all() {
        return figures;
    }
}
