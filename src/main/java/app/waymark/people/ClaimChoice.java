package app.waymark.people;

/**
 * Two pieces of open work of which only one can go on.
 *
 * @param here what was begun on this device without an account
 * @param account what the account has open
 */
public record ClaimChoice(OpenWork.Open here, OpenWork.Open account) {

    /** Which of the two goes on; the other is ended with its answers counted. */
    public enum Keep {
        /** What was begun on this device. */
        HERE,
        /** What the account has open. */
        ACCOUNT
    }
}
