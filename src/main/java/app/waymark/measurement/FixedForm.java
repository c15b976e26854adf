package app.waymark.measurement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The same content-balanced questions for everybody, the other baseline: always the skill that is furthest behind its
 * share of the questions; within a skill, its items in an order spread over the levels from the middle outwards.
 */
public final class FixedForm implements ItemSelector {

    private static final int MIDDLE_LEVEL = 3;

    @Override
    public Item choose(List<Item> candidates, SelectionContext context, RandomGenerator random) {
        Map<Integer, Integer> perSkill = new HashMap<>();
        Map<Long, Integer> perLevel = new HashMap<>();
        for (Answered answer : context.state().answered()) {
            perSkill.merge(answer.item().skill(), 1, Integer::sum);
            perLevel.merge(skillAndLevel(answer.item()), 1, Integer::sum);
        }
        return candidates.stream()
                .min(Comparator.<Item>comparingDouble(item -> (perSkill.getOrDefault(item.skill(), 0) + 1)
                                / context.scope().weight(item.skill()))
                        .thenComparingInt(Item::skill)
                        .thenComparingInt(item -> perLevel.getOrDefault(skillAndLevel(item), 0))
                        .thenComparingInt(item -> Math.abs(item.level() - MIDDLE_LEVEL))
                        .thenComparing(Item::id))
                .orElseThrow();
    }

    private static long skillAndLevel(Item item) {
        return (long) item.skill() * (Cuts.HIGHEST_LEVEL + 1) + item.level();
    }
}
