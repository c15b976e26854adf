package app.waymark.measurement;

import java.util.Collection;

/**
 * The log posterior of (b, ln a/a₀) at one point: height, slope, and curvature by Fisher information, which is positive
 * definite everywhere.
 */
record CalibrationPoint(
        double height, double slopeB, double slopeLogA, double curvatureB, double curvatureLogA, double curvatureBoth) {

    static CalibrationPoint at(
            CalibrationPrior prior, double guessing, Collection<AnswerBin> bins, double b, double logA) {
        double a = prior.a() * Math.exp(logA);
        double offB = (b - prior.b()) / prior.sigmaB();
        double offA = logA / prior.sigmaLogA();
        double height = -(offB * offB + offA * offA) / 2;
        double slopeB = -offB / prior.sigmaB();
        double slopeA = -offA / prior.sigmaLogA();
        double curvatureB = 1 / (prior.sigmaB() * prior.sigmaB());
        double curvatureA = 1 / (prior.sigmaLogA() * prior.sigmaLogA());
        double curvatureBoth = 0;
        for (AnswerBin bin : bins) {
            double slope = ItemParameters.attenuated(a, bin.variance());
            ResponseCurve curve = new ResponseCurve(slope, b, guessing);
            double p = curve.right(bin.mean());
            double q = curve.wrong(bin.mean());
            double known = Logistic.sigmoid(slope * (bin.mean() - b));
            double pByZ = (1 - guessing) * known * (1 - known);
            double zByB = -slope;
            double zByLogA = slope * (slope / a) * (slope / a) * (bin.mean() - b);
            double residual = (bin.right() - bin.answers() * p) / (p * q) * pByZ;
            double information = bin.answers() * pByZ * pByZ / (p * q);
            height += bin.right() * curve.logProbability(true, bin.mean())
                    + (bin.answers() - bin.right()) * curve.logProbability(false, bin.mean());
            slopeB += residual * zByB;
            slopeA += residual * zByLogA;
            curvatureB += information * zByB * zByB;
            curvatureA += information * zByLogA * zByLogA;
            curvatureBoth += information * zByB * zByLogA;
        }
        return new CalibrationPoint(height, slopeB, slopeA, curvatureB, curvatureA, curvatureBoth);
    }

    /** Where Newton's method would move b. */
    double newtonB() {
        return (curvatureLogA * slopeB - curvatureBoth * slopeLogA) / determinant();
    }

    /** Where Newton's method would move ln a. */
    double newtonLogA() {
        return (curvatureB * slopeLogA - curvatureBoth * slopeB) / determinant();
    }

    /** The variance of b, ln a unknown. */
    double varianceB() {
        return curvatureLogA / determinant();
    }

    /** The variance of ln a, b unknown. */
    double varianceLogA() {
        return curvatureB / determinant();
    }

    /** Of the curvatures: the inverse square of how much room the answers leave to b and ln a together. */
    double determinant() {
        return curvatureB * curvatureLogA - curvatureBoth * curvatureBoth;
    }
}
