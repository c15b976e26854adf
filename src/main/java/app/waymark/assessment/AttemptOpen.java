package app.waymark.assessment;

import java.util.UUID;

/** The person has an open attempt; it wants to be continued or ended first. */
public class AttemptOpen extends RuntimeException {

    private final transient UUID attemptId;

    AttemptOpen(UUID attemptId) {
        super("An attempt is open");
        this.attemptId = attemptId;
    }

    /** The open attempt. */
    public UUID attemptId() {
        return attemptId;
    }
}
