package app.waymark.assessment;

/**
 * What became of a submission, and where the attempt stands after it.
 *
 * @param tooFast whether the saved answer came faster than the question can be read, and so does not count
 */
public record AnswerReceipt(Status status, boolean tooFast, PlayerState state) {

    /** What became of a submission. */
    public enum Status {
        /** Committed by this call. */
        SAVED,
        /** Committed earlier by the same submission; nothing was written now. */
        REPEATED,
        /** Answered a question that no longer waits; nothing was written. */
        STALE,
        /** The attempt had ended; nothing was written. */
        ENDED
    }
}
