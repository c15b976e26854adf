package app.waymark.operations;

/**
 * A whole number that admins may change while the server runs. Each module brings its own; one page lists them. It holds
 * for what happens from then on, never for results already given or attempts that run.
 *
 * @param name where it is stored, and after {@code threshold.} the key of its words, {@code .title} and {@code .about}
 * @param usual what it is until somebody changes it
 * @param least smallest value allowed, inclusive
 * @param most largest value allowed, inclusive
 * @param order where it stands in the list
 */
public record Threshold(String name, int usual, int least, int most, int order) {

    public Threshold {
        if (usual < least || usual > most) {
            throw new IllegalArgumentException(name + " is usually outside of its range");
        }
    }

    /** Whether it may have this value. */
    public boolean allows(int value) {
        return value >= least && value <= most;
    }
}
