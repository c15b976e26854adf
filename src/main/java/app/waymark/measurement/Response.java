package app.waymark.measurement;

/**
 * One answer as scoring sees it.
 *
 * @param skill index of the item's primary skill
 * @param item the parameters frozen when the item was shown
 * @param outcome right, wrong or "I don't know"
 * @param counted false for answers that must not move an estimate: practice, pilot items, flagged as too fast
 * @param ageMonths months between the answer and the moment that is scored for, at least 0; the same for all answers
 *     of one attempt, so that they fade together
 */
public record Response(int skill, ItemParameters item, Outcome outcome, boolean counted, double ageMonths) {

    public Response {
        if (skill < 0) {
            throw new IllegalArgumentException("Skill index must not be negative: " + skill);
        }
        if (!(ageMonths >= 0) || Double.isInfinite(ageMonths)) {
            throw new IllegalArgumentException("Age must be finite and not negative: " + ageMonths);
        }
    }

    /** A counted answer given just now. */
    public static Response now(int skill, ItemParameters item, Outcome outcome) {
        return new Response(skill, item, outcome, true, 0);
    }

    public Response uncounted() {
        return new Response(skill, item, outcome, false, ageMonths);
    }
}
