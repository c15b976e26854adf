package app.waymark.people;

import java.time.Duration;

/** Something was tried too often; nothing has been changed. */
public class TooManyTries extends RuntimeException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("Too many tries");
        this.wait = wait;
    }

    /** Time until the next try will be heard. */
    public Duration retryIn() {
        return wait;
    }
}
