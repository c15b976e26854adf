package app.waymark.measurement;

/**
 * Evenly spaced ability nodes, centred on 0, on which densities are kept.
 *
 * @param size number of nodes, at least 3
 * @param half the nodes run from −half to +half logits
 */
public record Grid(int size, double half) {

    /** Coarse enough to be used between two questions. */
    public static final Grid PLAY = new Grid(61, 6);

    /** What results are computed on. */
    public static final Grid RESULTS = new Grid(121, 6);

    public Grid {
        if (size < 3 || !(half > 0)) {
            throw new IllegalArgumentException("No grid of " + size + " nodes on ±" + half);
        }
    }

    public double step() {
        return 2 * half / (size - 1);
    }

    public double node(int index) {
        return (2.0 * index / (size - 1) - 1) * half;
    }
}
