package app.waymark.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work of which a person can have only one open, such as an attempt. When an account claims what somebody did without
 * one and both have open work, the person picks which goes on; the other is ended before the data is handed over.
 */
public interface OpenWork {

    /** What is open for a person. */
    Optional<Open> find(UUID personId);

    /** Ends what is open for a person, with its answers counted; called in the transaction of the claim. */
    void end(UUID personId);

    /**
     * Open work, as its owner knows it.
     *
     * @param name what it is about, for example the name of the role
     * @param answers answers given so far
     * @param startedAt when it was begun
     */
    record Open(String name, int answers, Instant startedAt) {}
}
