package app.waymark.guidance.plan;

import app.waymark.guidance.StageKey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan with its dates.
 *
 * @param attempt result that it rests on
 * @param catalogRevision revision of the catalogue that it was made from
 * @param items courses in the order in which to take them
 * @param reassessments days on which to measure again
 * @param hours effort of all courses
 * @param cost price of all courses in US dollars
 * @param gap by how much, at most, a better plan could be worth more, as a share; 0 for the best there is
 * @param forecast what to expect if the assumption holds
 * @param unknown names of required skills of which nothing is known: nothing is planned for them
 * @param unpriced courses left out because nobody knows their price
 * @param millis time the solver took
 * @param examinations examinations agreed with others
 */
public record DatedPlan(
        UUID attempt,
        long catalogRevision,
        PlanRequest request,
        String roleName,
        List<Item> items,
        List<LocalDate> reassessments,
        double hours,
        double cost,
        double gap,
        Forecast forecast,
        List<String> unknown,
        int unpriced,
        long millis,
        List<Examination> examinations) {

    public DatedPlan {
        // plans kept before there were any have none
        examinations = examinations == null ? List.of() : List.copyOf(examinations);
    }

    /**
     * A course of the plan.
     *
     * @param stage stage of the way that it belongs to, or null
     * @param closes share of the open shortfall that it is expected to close, 0 to 1
     * @param agreement with whom it is agreed, or null for a course of the planner's choice
     */
    public record Item(
            String course,
            String title,
            String provider,
            String url,
            String format,
            double hours,
            double cost,
            boolean free,
            boolean unverified,
            LocalDate from,
            LocalDate to,
            @Nullable StageKey stage,
            @Nullable String stageName,
            List<Target> targets,
            double closes,
            @Nullable Agreement agreement) {

        /** Whether it ends after the day that was agreed. */
        public boolean late() {
            return agreement != null && to.isAfter(agreement.until());
        }
    }

    /**
     * With whom something is agreed, and by when.
     *
     * @param href where the person can take it back
     */
    public record Agreement(String with, String href, LocalDate until) {}

    /** An examination agreed with others: it has a day, but no hours of its own. */
    public record Examination(String certification, String name, Agreement agreement) {}

    /**
     * A skill that a course takes to a level.
     *
     * @param required level that the role asks for
     * @param word against that level before the plan
     */
    public record Target(String skill, String name, int to, int required, String word, int answers) {}

    /**
     * Requirements met, outside of soft skills: the expected number and an 80 % range, now and after the plan.
     *
     * @param now expected number of requirements met by what is known
     * @param closed share of the open shortfall that the plan is expected to close, 0 to 1
     */
    public record Forecast(int requirements, double now, double after, int low, int high, double closed) {}

    /** The last day of learning; the start where nothing is planned. */
    public LocalDate end() {
        return items.isEmpty() ? request.start() : items.getLast().to();
    }

    /** Whether no better plan exists. */
    public boolean optimal() {
        return gap == 0;
    }
}
