package app.waymark.planning;

import java.util.List;
import java.util.Map;

/**
 * Who takes what.
 *
 * @param seats in the order in which each learner can take them
 * @param gained expected number of people more who reach the level of each goal, by skill
 * @param value what was maximised: weighted people gained, as far as they are missing, minus the worth of time and money
 * @param bound no plan is worth more than this
 */
public record TeamPlan(List<Seat> seats, Map<String, Double> gained, double value, double bound) {

    private static final double SAME = 1e-6;

    /**
     * Places in a course.
     *
     * @param learner id of who takes it
     * @param people how many places; 1 for a single person
     */
    public record Seat(String learner, Offer offer, int people) {}

    public TeamPlan {
        seats = List.copyOf(seats);
        gained = Map.copyOf(gained);
    }

    /** By how much, at most, a better plan could be worth more, as a share of the bound. */
    public double gap() {
        return bound - value <= SAME ? 0 : (bound - value) / bound;
    }

    /** Number of places. */
    public int places() {
        return seats.stream().mapToInt(Seat::people).sum();
    }

    /** Hours of all people together. */
    public double hours() {
        return seats.stream()
                .mapToDouble(seat -> seat.people() * seat.offer().hours())
                .sum();
    }

    /** Price of all places in US dollars. */
    public double cost() {
        return seats.stream()
                .mapToDouble(seat -> seat.people() * seat.offer().cost())
                .sum();
    }
}
