package app.waymark.guidance.plan;

import app.waymark.planning.Terms;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants a plan for.
 *
 * @param hoursPerWeek hours to learn in a week, 1 to 60
 * @param budget most US dollars in all, 0 for free courses only
 * @param start first day
 * @param deadline last day, or null for none
 * @param formats formats of courses to choose from; empty for all
 * @param success assumed probability that finishing a course moves a skill to the course's level, never lower
 * @param without courses that the person does not want
 */
public record PlanRequest(
        String role,
        int hoursPerWeek,
        int budget,
        LocalDate start,
        @Nullable LocalDate deadline,
        Set<String> formats,
        double success,
        Set<String> without) {

    /** Most hours that a week may hold. */
    public static final int MOST_HOURS = 60;

    /** Most US dollars that may be spent. */
    public static final int MOST_BUDGET = 100_000;

    /** Planned ahead where there is no deadline. */
    private static final int WEEKS = 52;

    private static final int DAYS = 7;

    public PlanRequest {
        formats = Set.copyOf(formats);
        without = Set.copyOf(without);
        if (hoursPerWeek < 1 || hoursPerWeek > MOST_HOURS || budget < 0 || budget > MOST_BUDGET) {
            throw new IllegalArgumentException("Hours 1 to " + MOST_HOURS + ", budget 0 to " + MOST_BUDGET);
        }
        if (!(success > 0 && success <= 1) || (deadline != null && !deadline.isAfter(start))) {
            throw new IllegalArgumentException("Success above 0 and up to 1, deadline after the start");
        }
    }

    /** Six free hours a week without a deadline, and the usual assumption. */
    public static PlanRequest usual(String role, LocalDate start) {
        return new PlanRequest(role, 6, 0, start, null, Set.of(), Terms.ASSUMED_SUCCESS, Set.of());
    }

    /** The same without one more course. */
    public PlanRequest leaveOut(String course) {
        Set<String> more = new TreeSet<>(without);
        more.add(course);
        return new PlanRequest(role, hoursPerWeek, budget, start, deadline, formats, success, more);
    }

    /** Hours until the deadline, or of a year. */
    double hours() {
        return deadline == null ? hoursPerWeek * (double) WEEKS : hoursUntil(deadline);
    }

    /** Hours from the start to a day; none where it is past. */
    double hoursUntil(LocalDate day) {
        return hoursPerWeek * Math.max(0.0, (double) ChronoUnit.DAYS.between(start, day) / DAYS);
    }

    /** The day on which so many hours have been spent. */
    LocalDate dayAfter(double hours) {
        return start.plusDays((long) Math.floor(hours / hoursPerWeek * DAYS));
    }
}
