package app.waymark.measurement;

/** What happens next in an attempt. */
public sealed interface NextStep {

    /**
     * Ask a question.
     *
     * @param meanBefore the skill's mean before the answer, to be stored with the presentation (recalibration needs it)
     * @param varianceBefore the skill's variance before the answer
     */
    record Ask(Item item, double meanBefore, double varianceBefore) implements NextStep {}

    /** Ask nothing more. */
    record Stop(StopReason reason) implements NextStep {}
}
