package app.waymark.measurement;

/** The logistic function and its logarithms, without overflow. */
final class Logistic {

    private Logistic() {}

    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** ln(1 + eᶻ). */
    static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    /** ln(eˣ + eʸ) for finite x and y. */
    static double logAddExp(double x, double y) {
        return Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y)));
    }
}
