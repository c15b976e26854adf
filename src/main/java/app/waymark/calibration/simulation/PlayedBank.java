package app.waymark.calibration.simulation;

import app.waymark.measurement.Item;
import java.util.List;

/**
 * Questions as they truly are, and as the engine knows them.
 *
 * @param known guessed by their authors, learned from answers, or as they truly are
 */
record PlayedBank(TrueItems truth, List<Item> known) {

    PlayedBank {
        known = List.copyOf(known);
    }

    /** Known as their authors have guessed them. */
    static PlayedBank guessed(ShippedWorld world, double a0, long seed) {
        return new PlayedBank(new TrueItems(world.items(), a0, seed), world.items());
    }

    /** Known as they truly are, as after endless recalibration. */
    static PlayedBank calibrated(ShippedWorld world, double a0, long seed) {
        var truth = new TrueItems(world.items(), a0, seed);
        return new PlayedBank(truth, world.items().stream().map(truth::known).toList());
    }
}
