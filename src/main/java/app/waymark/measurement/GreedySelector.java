package app.waymark.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Takes the highest gain per expected second, with three restraints: one of the best three is drawn (randomesque;
 * Kingsbury and Zara 1989); formats and levels that were had a lot are marked down a little; and some slots go to the
 * least shown items, pilot items among them, so that they get calibrated.
 */
public final class GreedySelector implements ItemSelector {

    /** Share of the questions given to the least shown items. */
    public static final double UNDEREXPOSED_SHARE = 0.12;

    private static final int AMONG_BEST = 3;
    private static final double LEAST_SHOWN_QUARTER = 0.25;

    private final GainRule rule;

    public GreedySelector(GainRule rule) {
        this.rule = rule;
    }

    @Override
    public Item choose(List<Item> candidates, SelectionContext context, RandomGenerator random) {
        List<Item> pool = pool(candidates, context.exposure(), random.nextDouble() < UNDEREXPOSED_SHARE);
        GainRule.ItemGain gain = rule.prepare(context.state().belief(), context.scope());
        Variety variety = Variety.of(context.state());
        List<Scored> best = new ArrayList<>(AMONG_BEST + 1);
        for (Item item : pool) {
            double value = gain.of(item.skill(), item.parameters().curve(context.guessing()))
                    / item.expectedSeconds()
                    * variety.factor(item);
            if (best.size() < AMONG_BEST || value > best.getLast().value()) {
                insert(best, new Scored(item, value));
            }
        }
        return best.get(random.nextInt(best.size())).item();
    }

    private static List<Item> pool(List<Item> candidates, Exposure exposure, boolean leastShown) {
        List<Item> counted = candidates.stream().filter(Item::counted).toList();
        if (!leastShown) {
            return counted.isEmpty() ? candidates : counted;
        }
        int[] given = candidates.stream()
                .mapToInt(item -> exposure.given(item.id()))
                .sorted()
                .toArray();
        int few = given[(int) (LEAST_SHOWN_QUARTER * (given.length - 1))];
        List<Item> fewer = candidates.stream()
                .filter(item -> exposure.given(item.id()) < few)
                .toList();
        return fewer.isEmpty() ? candidates : fewer;
    }

    private static void insert(List<Scored> best, Scored scored) {
        int at = best.size();
        while (at > 0 && best.get(at - 1).value() < scored.value()) {
            at--;
        }
        best.add(at, scored);
        if (best.size() > AMONG_BEST) {
            best.removeLast();
        }
    }

    private record Scored(Item item, double value) {}
}
