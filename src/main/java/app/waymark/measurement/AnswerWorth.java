package app.waymark.measurement;

/** How far one answer is expected to move what is believed of its skill. */
@FunctionalInterface
public interface AnswerWorth {

    /** By 9-node quadrature over the belief: right however little is known, and what the quiz uses. */
    AnswerWorth BY_QUADRATURE = AnswerWorth::byQuadrature;

    /** By Fisher information at the mean, as multidimensional tests traditionally do (Segall 1996). */
    AnswerWorth BY_INFORMATION = (mean, variance, curve) -> {
        double gained = variance * curve.information(mean);
        return variance * gained / (1 + gained);
    };

    /** Var E[θ | answer] for θ ~ N(mean, variance), in squared logits: the expected drop of the variance. */
    double varianceOfMean(double mean, double variance, ResponseCurve curve);

    /** With A = E[(θ − mean)·P(θ)] and p = E P(θ), the two possible means make A² / (p(1 − p)). */
    private static double byQuadrature(double mean, double variance, ResponseCurve curve) {
        GaussHermite quadrature = GaussHermite.COARSE;
        double sd = Math.sqrt(variance);
        double p = 0;
        double moment = 0;
        for (int i = 0; i < quadrature.size(); i++) {
            double node = quadrature.node(i);
            double weighted = quadrature.weight(i) * curve.right(mean + sd * node);
            p += weighted;
            moment += weighted * node;
        }
        return variance * moment * moment / (p * (1 - p));
    }
}
