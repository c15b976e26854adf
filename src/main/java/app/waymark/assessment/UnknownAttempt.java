package app.waymark.assessment;

import java.util.UUID;

/** The attempt does not exist, or is not this person's; which of the two is not said. */
public class UnknownAttempt extends RuntimeException {

    UnknownAttempt(UUID attemptId) {
        super("No such attempt: " + attemptId);
    }
}
