package app.waymark.measurement;

/** Turns standard normal draws into draws of some skills of a Gaussian belief. */
final class BeliefSampler {

    private final double[] mean;
    private final Cholesky root;

    BeliefSampler(GaussianBelief belief, int[] skills) {
        int n = skills.length;
        double[] covariance = new double[n * n];
        mean = new double[n];
        for (int i = 0; i < n; i++) {
            mean[i] = belief.mean(skills[i]);
            for (int j = 0; j < n; j++) {
                covariance[i * n + j] = belief.covariance(skills[i], skills[j]);
            }
        }
        root = Cholesky.of(covariance, n);
    }

    /** The abilities, in the order of the skills asked for. */
    double[] draw(double[] standardNormal) {
        double[] theta = new double[mean.length];
        root.multiply(standardNormal, theta);
        for (int i = 0; i < theta.length; i++) {
            theta[i] += mean[i];
        }
        return theta;
    }
}
