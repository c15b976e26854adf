package app.waymark.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * What a role asks of one skill and what a person is believed to lack.
 *
 * @param shortfall for every level from 0 to the required one: expected shortfall below it, in logits times the role's
 *     weight; never falling, 0 at level 0
 * @param reach for every level from 0 on, up to the required one at least: probability of having reached it
 */
public record Goal(String skill, List<Double> shortfall, List<Double> reach) {

    /** From this probability on somebody can follow what a course takes for granted. */
    static final double CAN_FOLLOW = 0.5;

    public Goal {
        shortfall = List.copyOf(shortfall);
        reach = List.copyOf(reach);
        if (shortfall.isEmpty() || shortfall.size() > reach.size()) {
            throw new IllegalArgumentException("One shortfall and one probability per level: " + skill);
        }
        for (int level = 1; level < shortfall.size(); level++) {
            if (shortfall.get(level) < shortfall.get(level - 1)) {
                throw new IllegalArgumentException("A higher level leaves no smaller shortfall: " + skill);
            }
        }
    }

    /** The level that the role asks for. */
    public int level() {
        return shortfall.size() - 1;
    }

    /** Expected weighted shortfall below what the role asks, in logits. */
    public double open() {
        return shortfall.getLast();
    }

    /** What having this level for certain would close of it, in logits. */
    double closedAt(int level) {
        return shortfall.get(Math.min(level, level()));
    }

    /** What is left to close once a course has taken the skill to {@code reached}, and what can be followed then. */
    Goal after(int reached) {
        double closed = closedAt(reached);
        List<Double> left =
                shortfall.stream().map(below -> Math.max(0, below - closed)).toList();
        List<Double> followed = new ArrayList<>();
        for (int level = 0; level < reach.size(); level++) {
            followed.add(level <= reached ? 1.0 : reach.get(level));
        }
        return new Goal(skill, left, followed);
    }

    boolean canFollow(int level) {
        return level < reach.size() && reach.get(level) >= CAN_FOLLOW;
    }
}
