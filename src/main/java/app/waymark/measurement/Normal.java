package app.waymark.measurement;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    /**
     * Φ(x), to about 1e-7 absolute: the rational approximation of Abramowitz and Stegun, 26.2.17.
     */
    static double cumulative(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
                * Math.exp(-x * x / 2)
                / Math.sqrt(2 * Math.PI);
        return x >= 0 ? 1 - tail : tail;
    }
}
