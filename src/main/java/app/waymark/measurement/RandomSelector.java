package app.waymark.measurement;

import java.util.List;
import java.util.random.RandomGenerator;

/** Any item that may be asked, each as likely as the other: the baseline that adaptivity is measured against. */
public final class RandomSelector implements ItemSelector {

    @Override
    public Item choose(List<Item> candidates, SelectionContext context, RandomGenerator random) {
        return candidates.get(random.nextInt(candidates.size()));
    }
}
