package app.waymark.questions;

/**
 * The 95 % score interval of a share (E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", Journal of the American Statistical Association 22, 1927).
 */
record Wilson(double low, double high) {

    private static final double Z = 1.959963984540054;

    /** The interval for {@code hits} of {@code of}; everything from 0 to 1 when there is nothing to count. */
    static Wilson of(double hits, int of) {
        if (of == 0) {
            return new Wilson(0, 1);
        }
        double p = hits / of;
        double scale = 1 + Z * Z / of;
        double center = (p + Z * Z / (2 * of)) / scale;
        double half = Z / scale * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
        return new Wilson(Math.max(0, center - half), Math.min(1, center + half));
    }
}
