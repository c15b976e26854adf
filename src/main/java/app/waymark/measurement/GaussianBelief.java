package app.waymark.measurement;

import java.util.Arrays;
import java.util.Collection;

/**
 * The fast companion of {@link TreePosterior}: all skills as one Gaussian (mean, covariance), moved by each answer in a
 * few microseconds. Question selection works on it, and it is what is stored of a person between attempts.
 *
 * <p>Immutable. To store one, keep {@link #means()} and {@link #covariances()}.
 */
public final class GaussianBelief {

    private final double[] mean;
    private final double[] covariance;

    private GaussianBelief(double[] mean, double[] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    /** What is believed of somebody who has answered nothing. */
    public static GaussianBelief prior(SkillTree tree) {
        int n = tree.skills();
        double[] mean = new double[n];
        double[] covariance = new double[n * n];
        for (int s = 0; s < n; s++) {
            mean[s] = tree.priorMean(s);
            for (int t = 0; t < n; t++) {
                covariance[s * n + t] = tree.priorCovariance(s, t);
            }
        }
        return new GaussianBelief(mean, covariance);
    }

    /**
     * A stored belief.
     *
     * @param means per skill
     * @param covariances row by row, length = skills squared
     */
    public static GaussianBelief of(double[] means, double[] covariances) {
        if (covariances.length != means.length * means.length) {
            throw new IllegalArgumentException(
                    covariances.length + " covariances do not fit " + means.length + " skills");
        }
        for (int s = 0; s < means.length; s++) {
            if (!Double.isFinite(means[s]) || !(covariances[s * means.length + s] > 0)) {
                throw new IllegalArgumentException("Not a belief: skill " + s);
            }
        }
        return new GaussianBelief(means.clone(), covariances.clone());
    }

    /**
     * The belief that a person's counted answers leave by now, whatever their order (expectation propagation). Older
     * answers have faded by their age.
     */
    public static GaussianBelief from(SkillTree tree, Collection<Response> responses) {
        return ExpectationPropagation.fit(prior(tree), responses, EffectiveGuessing.of(responses), Fading.DEFAULT);
    }

    public int skills() {
        return mean.length;
    }

    public double mean(int skill) {
        return mean[skill];
    }

    public double variance(int skill) {
        return covariance[skill * mean.length + skill];
    }

    public double covariance(int skill, int other) {
        return covariance[skill * mean.length + other];
    }

    /** A copy of the means. */
    public double[] means() {
        return mean.clone();
    }

    /** A copy of the covariance matrix, row by row. */
    public double[] covariances() {
        return covariance.clone();
    }

    /** The belief after one more answer: the moments of N(m, C) times the answer's likelihood. */
    public GaussianBelief updated(int skill, ResponseCurve curve, boolean right) {
        GaussianBelief next = workingCopy();
        next.update(skill, curve, right);
        return next;
    }

    /** The belief {@code months} later, see {@link Fading}; each skill drifts by itself. */
    public GaussianBelief faded(double months, Fading fading) {
        double[] faded = covariance.clone();
        for (int s = 0; s < mean.length; s++) {
            faded[s * mean.length + s] = fading.variance(variance(s), months);
        }
        return new GaussianBelief(mean, faded);
    }

    /** The same belief about some skills only, which become skills 0, 1, … in the order given. */
    GaussianBelief restrictedTo(int[] skills) {
        int n = skills.length;
        double[] means = new double[n];
        double[] covariances = new double[n * n];
        for (int i = 0; i < n; i++) {
            means[i] = mean(skills[i]);
            for (int j = 0; j < n; j++) {
                covariances[i * n + j] = covariance(skills[i], skills[j]);
            }
        }
        return new GaussianBelief(means, covariances);
    }

    /** A copy that {@link #update} and {@link #replaceMarginal} may change; must not escape before it is finished. */
    GaussianBelief workingCopy() {
        return new GaussianBelief(mean.clone(), covariance.clone());
    }

    /** Changes this belief in place as {@link #updated} does. */
    void update(int skill, ResponseCurve curve, boolean right) {
        TiltedMoments tilted = TiltedMoments.of(mean(skill), variance(skill), curve, right);
        replaceMarginal(skill, tilted.mean(), tilted.variance());
    }

    /** Changes this belief in place by a rank-one update. */
    void replaceMarginal(int skill, double newMean, double newVariance) {
        int n = mean.length;
        double oldVariance = variance(skill);
        double move = (newMean - mean[skill]) / oldVariance;
        double shrink = (oldVariance - newVariance) / (oldVariance * oldVariance);
        double[] column = Arrays.copyOfRange(covariance, skill * n, (skill + 1) * n);
        for (int s = 0; s < n; s++) {
            mean[s] += column[s] * move;
            double factor = column[s] * shrink;
            int row = s * n;
            for (int t = 0; t < n; t++) {
                covariance[row + t] -= factor * column[t];
            }
        }
    }
}
