package app.waymark.measurement;

/** Why no further question is asked. */
public enum StopReason {
    /** The verdict on the role is clear. */
    DECIDED,
    /** Every skill in scope has reached its target precision. */
    PRECISE,
    /** The best question left would tell next to nothing. */
    NOTHING_TO_GAIN,
    /** The minutes promised are used up. */
    BUDGET_SPENT,
    /** No question is left that may be asked. */
    BANK_EXHAUSTED,
    /** The person has ended the attempt. */
    ENDED_BY_PERSON
}
