package app.waymark.calibration.simulation;

import java.util.Locale;

/**
 * A share with the numbers behind it.
 *
 * @param hits cases in which it was so
 * @param of cases looked at
 */
record Share(long hits, long of) {

    private static final double Z95 = 1.959964;

    /** NaN where there were no cases. */
    double value() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    double low() {
        return centre() - reach();
    }

    double high() {
        return centre() + reach();
    }

    /** Wilson's 95 % interval (1927), which holds for shares near 0 and 1 and for few cases. */
    private double centre() {
        return of == 0 ? Double.NaN : (hits + Z95 * Z95 / 2) / (of + Z95 * Z95);
    }

    private double reach() {
        double p = value();
        return Z95 * Math.sqrt(of * p * (1 - p) + Z95 * Z95 / 4) / (of + Z95 * Z95);
    }

    /** "0.80 (0.77-0.83, n 412)". */
    @Override
    public String toString() {
        return of == 0 ? "never" : String.format(Locale.ROOT, "%.3f (%.2f-%.2f, n %d)", value(), low(), high(), of);
    }
}
