package app.waymark.measurement;

import java.util.Set;

/**
 * Which items may be asked now, apart from those already asked in the attempt.
 *
 * @param coolingDown ids of items that the person has seen too recently; asked only when nothing else is left
 * @param spoilt ids of items whose right answer the person has just been told; never asked
 * @param exposure how often items were shown to others
 * @param attemptSeed fixed for the attempt, so that an item is eligible for all of it or for none of it
 */
public record Availability(Set<String> coolingDown, Set<String> spoilt, Exposure exposure, long attemptSeed) {

    public Availability {
        coolingDown = Set.copyOf(coolingDown);
        spoilt = Set.copyOf(spoilt);
    }

    /** Nothing is spoilt. */
    public Availability(Set<String> coolingDown, Exposure exposure, long attemptSeed) {
        this(coolingDown, Set.of(), exposure, attemptSeed);
    }

    /** Nothing is known about other people or earlier attempts. */
    public static Availability unrestricted() {
        return new Availability(Set.of(), Exposure.NONE, 0);
    }
}
