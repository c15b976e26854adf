package app.waymark.calibration.simulation;

import app.waymark.measurement.Cuts;
import app.waymark.measurement.Item;
import app.waymark.measurement.ItemParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How hard, how sharp and how guessable the items truly are: b = its level's + N(0, 0.6²), ln a ~ N(ln a₀, 0.3²), and a
 * guessing rate of 0.7 to 1.3 times what its format suggests. The engine sees none of it.
 */
final class TrueItems {

    private static final double SPREAD_B = 0.6;
    private static final double SPREAD_LOG_A = 0.3;

    private final Map<String, ItemParameters> truth = new HashMap<>();

    TrueItems(List<Item> items, double a0, long seed) {
        var random = new SplittableRandom(seed);
        for (Item item : items) {
            truth.put(
                    item.id(),
                    new ItemParameters(
                            a0 * Math.exp(SPREAD_LOG_A * random.nextGaussian()),
                            Cuts.difficultyOfLevel(item.level()) + SPREAD_B * random.nextGaussian(),
                            item.parameters().c() * random.nextDouble(0.7, 1.3),
                            0));
        }
    }

    private TrueItems(Map<String, ItemParameters> truth) {
        this.truth.putAll(truth);
    }

    /**
     * Items as they may be for all that is known of them: difficulties spread by their standard deviations, sharpness and
     * guessing like those of items that nobody has answered.
     */
    static TrueItems asKnown(List<Item> items, long seed) {
        var random = new SplittableRandom(seed);
        Map<String, ItemParameters> truth = new HashMap<>();
        for (Item item : items) {
            ItemParameters known = item.parameters();
            truth.put(
                    item.id(),
                    new ItemParameters(
                            known.a() * Math.exp(SPREAD_LOG_A * random.nextGaussian()),
                            known.b() + known.sigmaB() * random.nextGaussian(),
                            known.c() * random.nextDouble(0.7, 1.3),
                            0));
        }
        return new TrueItems(truth);
    }

    /** The item as the engine would know it once enough people had answered. */
    Item known(Item item) {
        return item.with(of(item));
    }

    ItemParameters of(Item item) {
        ItemParameters parameters = truth.get(item.id());
        if (parameters == null) {
            throw new IllegalArgumentException("Not an item of this world: " + item.id());
        }
        return parameters;
    }
}
