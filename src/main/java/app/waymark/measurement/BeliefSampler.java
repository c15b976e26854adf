package app.waymark.measurement;

/** Turns standard normal draws into draws of some skills of a Gaussian belief. */
final class BeliefSampler {

    private final double[] mean;
    private final Cholesky root;

    BeliefSampler(GaussianBelief belief, int[] skills) {
        GaussianBelief wanted = belief.restrictedTo(skills);
        mean = wanted.means();
        root = Cholesky.of(wanted.covariances(), skills.length);
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
