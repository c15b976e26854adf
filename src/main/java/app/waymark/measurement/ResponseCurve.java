package app.waymark.measurement;

/**
 * The three-parameter logistic curve P(θ) = c + (1 − c)·σ(slope·(θ − difficulty)) (Birnbaum 1968); with c = 0 it is the
 * two-parameter one. Every item is scored right or wrong, so one curve is all an answer needs.
 *
 * <p>Logarithms are computed without ever forming 1 − P, so extreme abilities neither overflow nor become −∞.
 *
 * @param slope discrimination, above 0
 * @param difficulty in logits
 * @param guessing lower asymptote in [0, 1)
 */
public record ResponseCurve(double slope, double difficulty, double guessing) {

    /** P(θ): the probability of a right answer. */
    public double right(double theta) {
        return guessing + (1 - guessing) * Logistic.sigmoid(slope * (theta - difficulty));
    }

    /** Q(θ) = 1 − P(θ). */
    public double wrong(double theta) {
        return (1 - guessing) * Logistic.sigmoid(-slope * (theta - difficulty));
    }

    public double probability(boolean right, double theta) {
        return right ? right(theta) : wrong(theta);
    }

    /** ln P(θ) or ln Q(θ). */
    public double logProbability(boolean right, double theta) {
        double z = slope * (theta - difficulty);
        if (!right) {
            return Math.log1p(-guessing) - Logistic.softplus(z);
        }
        double known = -Logistic.softplus(-z);
        return guessing == 0 ? known : Logistic.logAddExp(Math.log(guessing), Math.log1p(-guessing) + known);
    }

    /** First derivative of {@link #logProbability} in θ. */
    public double score(boolean right, double theta) {
        double known = Logistic.sigmoid(slope * (theta - difficulty));
        return right ? slope * known * wrong(theta) / right(theta) : -slope * known;
    }

    /** Minus the second derivative of {@link #logProbability} in θ; negative where a lucky guess is the better story. */
    public double observedInformation(boolean right, double theta) {
        double known = Logistic.sigmoid(slope * (theta - difficulty));
        double spread = slope * slope * known * (1 - known);
        if (!right) {
            return spread;
        }
        double p = right(theta);
        return spread * (1 - guessing / (p * p));
    }

    /** Fisher information a²(Q/P)((P − c)/(1 − c))² (Lord 1980, eq. 5-9), per squared logit. */
    public double information(double theta) {
        double p = right(theta);
        double known = (p - guessing) / (1 - guessing);
        return slope * slope * wrong(theta) / p * known * known;
    }
}
