package app.waymark.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What fits into an admin's time for a month, and what does not.
 *
 * @param now the most valuable entries per minute, together no longer than that
 * @param later the rest, in the same order
 */
public record MonthlyQueue(List<QueueEntry> now, List<QueueEntry> later) {

    /**
     * Parts the entries.
     *
     * @param time an admin's minutes for a month
     */
    static MonthlyQueue of(List<QueueEntry> all, int time) {
        List<QueueEntry> now = new ArrayList<>();
        List<QueueEntry> later = new ArrayList<>();
        int minutes = 0;
        List<QueueEntry> ordered = all.stream()
                .sorted(Comparator.comparingDouble(QueueEntry::valuePerMinute)
                        .reversed()
                        .thenComparing(QueueEntry::subject))
                .toList();
        for (QueueEntry entry : ordered) {
            if (later.isEmpty() && minutes + entry.minutes() <= time) {
                minutes += entry.minutes();
                now.add(entry);
            } else {
                later.add(entry);
            }
        }
        return new MonthlyQueue(List.copyOf(now), List.copyOf(later));
    }

    /** Minutes of what is to be done now. */
    public int minutes() {
        return now.stream().mapToInt(QueueEntry::minutes).sum();
    }

    /** Minutes of the rest. */
    public int laterMinutes() {
        return later.stream().mapToInt(QueueEntry::minutes).sum();
    }
}
