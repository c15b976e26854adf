package app.waymark.calibration.simulation;

import app.waymark.measurement.Exposure;
import app.waymark.measurement.Item;
import app.waymark.measurement.ItemBank;
import app.waymark.measurement.Role;
import app.waymark.measurement.SkillTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** How exactly an attempt measures a role: made-up people answer the bank as it is, asked by the engine itself. */
public final class RoleStudy {

    private static final double Z95 = 1.96;
    private static final List<Integer> LOOKS = List.of(12, 22, 42);

    private RoleStudy() {}

    /**
     * Where attempts of some minutes get to.
     *
     * @param questions mean number of questions
     * @param error root of the mean squared difference of the true and the estimated composite (the requirements by
     *     weight), in logits
     * @param low lower end of its 95 % interval
     * @param high upper end of it
     */
    public record Point(int minutes, double questions, double error, double low, double high) {}

    /** Gets word after every person. */
    public interface Watcher {
        void sat();
    }

    /**
     * Lets people sit one after the other; the same seed makes the same people.
     *
     * @param role without soft requirements
     * @param people 2 or more
     */
    public static List<Point> of(SkillTree tree, List<Item> items, Role role, int people, long seed, Watcher watcher) {
        var world = new ShippedWorld(tree, new ItemBank(tree.skills(), items), items, Map.of());
        var bank = new PlayedBank(TrueItems.asKnown(items, seed), items);
        var sitting = new Sitting(world, role, Strategy.BALANCED, bank, Sitting.Plan.WITHOUT_LOOKS);
        List<Sitting.Result> results = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            long own = seed + 2L * i + 1;
            var person = SimulatedPerson.random(tree, new SplittableRandom(own));
            results.add(sitting.sit(person, Exposure.NONE, own + 1));
            watcher.sat();
        }
        return LOOKS.stream().map(minutes -> point(minutes, results)).toList();
    }

    private static Point point(int minutes, List<Sitting.Result> results) {
        int at = minutes / Sitting.CURVE_STEP;
        double[] squares = results.stream()
                .mapToDouble(result -> Math.pow(result.curve().get(at) - result.trueComposite(), 2))
                .toArray();
        double mean = mean(squares);
        double spread = 0;
        for (double square : squares) {
            spread += Math.pow(square - mean, 2);
        }
        double reach = Z95 * Math.sqrt(spread / (squares.length - 1) / squares.length);
        return new Point(
                minutes,
                results.stream()
                        .mapToInt(result -> result.curveQuestions().get(at))
                        .average()
                        .orElse(0),
                Math.sqrt(mean),
                Math.sqrt(Math.max(0, mean - reach)),
                Math.sqrt(mean + reach));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
