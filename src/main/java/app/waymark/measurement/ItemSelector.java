package app.waymark.measurement;

import java.util.List;
import java.util.random.RandomGenerator;

/** A strategy that chooses the next question among those that may be asked. */
@FunctionalInterface
public interface ItemSelector {

    /**
     * @param candidates not empty, content balance and cool-down already applied
     * @param context what is known so far
     */
    Item choose(List<Item> candidates, SelectionContext context, RandomGenerator random);
}
