package app.waymark.planning;

import java.util.List;

/**
 * Something that can be taken: a course, a book, a guide.
 *
 * @param hours effort in hours, above 0
 * @param cost in US dollars, not below 0
 */
public record Offer(String id, double hours, double cost, List<Step> steps) {

    /** Takes a skill to level {@code to} and takes level {@code from} for granted. */
    public record Step(String skill, int from, int to) {}

    public Offer {
        steps = List.copyOf(steps);
        if (!(hours > 0) || !(cost >= 0)) {
            throw new IllegalArgumentException("Hours above 0 and cost not below 0: " + id);
        }
    }
}
