package app.waymark.planning;

import java.util.List;
import java.util.Map;

/**
 * A choice of courses in an order that can be followed.
 *
 * @param chosen in the order in which to take them
 * @param closed expected weighted shortfall closed by all of them, in logits
 * @param open expected weighted shortfall before, in logits
 * @param value what was maximised: closed minus the worth of the time and money
 * @param bound no plan is worth more than this; infinite where nobody has worked it out
 * @param reached for every skill that is planned for, the level to which its courses take it
 */
public record Plan(
        List<Choice> chosen, double closed, double open, double value, double bound, Map<String, Integer> reached) {

    private static final double SAME = 1e-6;

    /**
     * One course of a plan.
     *
     * @param closes expected weighted shortfall that it closes beyond those before it, in logits
     * @param targets where it takes each skill that counts, best first
     */
    public record Choice(Offer offer, double closes, List<Target> targets) {

        public Choice {
            targets = List.copyOf(targets);
        }
    }

    /** One skill that a course moves, and what that closes beyond the courses before, in logits. */
    public record Target(String skill, int toLevel, double closes) {}

    public Plan {
        chosen = List.copyOf(chosen);
        reached = Map.copyOf(reached);
    }

    /** Whether no better plan exists. */
    public boolean optimal() {
        return gap() == 0;
    }

    /** By how much, at most, a better plan could be worth more, as a share of the bound. */
    public double gap() {
        if (Double.isInfinite(bound)) {
            return 1;
        }
        return bound - value <= SAME ? 0 : (bound - value) / bound;
    }

    /** Effort of all courses. */
    public double hours() {
        return chosen.stream().mapToDouble(choice -> choice.offer().hours()).sum();
    }

    /** Price of all courses in US dollars. */
    public double cost() {
        return chosen.stream().mapToDouble(choice -> choice.offer().cost()).sum();
    }
}
