package app.waymark.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody who may take courses, or several people of whom only what they are like together is known.
 *
 * @param people how many they are, at least 1
 * @param reach for every skill that something is known of, the probability of having reached each level from 0 on; the
 *     mean where there are several people
 */
public record Learner(String id, int people, Map<String, List<Double>> reach) {

    public Learner {
        Map<String, List<Double>> copy = new HashMap<>();
        reach.forEach((skill, levels) -> copy.put(skill, List.copyOf(levels)));
        reach = Map.copyOf(copy);
        if (people < 1) {
            throw new IllegalArgumentException("Nobody: " + id);
        }
    }

    boolean isKnown(String skill) {
        return reach.containsKey(skill);
    }

    double reach(String skill, int level) {
        List<Double> levels = reach.getOrDefault(skill, List.of());
        return level == 0 ? 1 : level < levels.size() ? levels.get(level) : 0;
    }
}
