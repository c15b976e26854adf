package app.waymark.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param done of {@code of} steps of the present phase; 0 of 0 while that is not known
 * @param preview once the files have been read
 */
public record ImportStatus(
        Phase phase, int done, int of, @Nullable ImportPreview preview) {

    /** The phases of an import. */
    public enum Phase {
        READING,
        READ,
        STORING,
        STORED,
        CANCELLED,
        FAILED
    }

    /** Whether something is going on. */
    public boolean busy() {
        return phase == Phase.READING || phase == Phase.STORING;
    }
}
