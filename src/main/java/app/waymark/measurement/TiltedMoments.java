package app.waymark.measurement;

/**
 * Mean and variance of N(m, v) times the likelihood of one answer, by Gauss–Hermite quadrature, with 31 nodes unless fewer will do.
 *
 * @param mean in logits
 * @param variance in squared logits
 */
record TiltedMoments(double mean, double variance) {

    static TiltedMoments of(double mean, double variance, ResponseCurve curve, boolean right) {
        return of(GaussHermite.FINE, mean, variance, curve, right);
    }

    static TiltedMoments of(GaussHermite quadrature, double mean, double variance, ResponseCurve curve, boolean right) {
        double sd = Math.sqrt(variance);
        double total = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < quadrature.size(); i++) {
            double node = quadrature.node(i);
            double weight = quadrature.weight(i) * curve.probability(right, mean + sd * node);
            total += weight;
            first += weight * node;
            second += weight * node * node;
        }
        double offset = first / total;
        return new TiltedMoments(mean + sd * offset, variance * (second / total - offset * offset));
    }
}
