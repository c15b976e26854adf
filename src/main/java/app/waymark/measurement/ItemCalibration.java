package app.waymark.measurement;

import java.util.Collection;

/**
 * Fits one item to its answers: the maximum of Σ[y ln P + (n − y) ln(1 − P)] − (b − b₀)²/2σ_b² − (ln a/a₀)²/2σ_a² with
 * P = c + (1 − c)·σ(k·a(m − b)), k = 1/√(1 + πa²v/8), where N(m, v) is what was believed of the skill before the
 * answer. That belief is what makes the fit possible while people answer: it costs one aggregate and a few Newton steps.
 *
 * <p>"I don't know" counts as not right, with guessing c(1 − δ): δ is its share among those who do not know. As a
 * plain wrong answer it would push the difficulty up.
 */
public final class ItemCalibration {

    /** Fewer answers than this leave the discrimination where it was. */
    public static final int ANSWERS_FOR_DISCRIMINATION = 100;

    private static final int MOST_STEPS = 100;
    private static final double EXACT = 1e-9;
    private static final double SHORTEST = 1e-6;

    private ItemCalibration() {}

    /**
     * The parameters that the answers and the prior support.
     *
     * @param c guessing of somebody who always guesses
     */
    public static ItemParameters fit(CalibrationPrior prior, double c, Collection<AnswerBin> bins) {
        long answers = bins.stream().mapToLong(AnswerBin::answers).sum();
        return fit(prior, c, bins, answers >= ANSWERS_FOR_DISCRIMINATION);
    }

    /**
     * How sure the sharpness of fitted parameters is: the standard deviation of ln a, b being unknown too; NaN where so
     * few have answered that a was left where it was.
     */
    public static double spreadOfLogA(CalibrationPrior prior, ItemParameters fitted, Collection<AnswerBin> bins) {
        long answers = bins.stream().mapToLong(AnswerBin::answers).sum();
        if (answers < ANSWERS_FOR_DISCRIMINATION) {
            return Double.NaN;
        }
        double guessing = fitted.c() * (1 - dontKnowShare(fitted.c(), bins));
        return Math.sqrt(CalibrationPoint.at(prior, guessing, bins, fitted.b(), Math.log(fitted.a() / prior.a()))
                .varianceLogA());
    }

    static ItemParameters fit(CalibrationPrior prior, double c, Collection<AnswerBin> bins, boolean freeA) {
        Top top = Top.of(prior, c * (1 - dontKnowShare(c, bins)), bins, freeA);
        double varianceB = freeA ? top.point().varianceB() : 1 / top.point().curvatureB();
        return new ItemParameters(prior.a() * Math.exp(top.logA()), top.b(), c, Math.sqrt(varianceB));
    }

    /**
     * How well a prior explains the answers, difficulty and discrimination averaged over: ln of the evidence by Laplace's
     * approximation, up to a constant that is the same for all priors of the same widths.
     */
    static double logEvidence(CalibrationPrior prior, double c, Collection<AnswerBin> bins) {
        CalibrationPoint top =
                Top.of(prior, c * (1 - dontKnowShare(c, bins)), bins, true).point();
        return top.height() - Math.log(top.determinant()) / 2;
    }

    /** Where the sum is largest, found by Newton steps that are halved where they would lead down. */
    private record Top(CalibrationPoint point, double b, double logA) {

        static Top of(CalibrationPrior prior, double guessing, Collection<AnswerBin> bins, boolean freeA) {
            double b = prior.b();
            double logA = 0;
            CalibrationPoint here = CalibrationPoint.at(prior, guessing, bins, b, logA);
            for (int step = 0; step < MOST_STEPS; step++) {
                double moveB = freeA ? here.newtonB() : here.slopeB() / here.curvatureB();
                double moveA = freeA ? here.newtonLogA() : 0;
                double length = 1;
                CalibrationPoint next = CalibrationPoint.at(prior, guessing, bins, b + moveB, logA + moveA);
                while (next.height() < here.height() && length > SHORTEST) {
                    length /= 2;
                    next = CalibrationPoint.at(prior, guessing, bins, b + length * moveB, logA + length * moveA);
                }
                b += length * moveB;
                logA += length * moveA;
                here = next;
                if (length * (Math.abs(moveB) + Math.abs(moveA)) < EXACT) {
                    break;
                }
            }
            return new Top(here, b, logA);
        }
    }

    /** δ of the item: those who said so among them and all who guessed, of whom 1 − c went wrong. */
    private static double dontKnowShare(double c, Collection<AnswerBin> bins) {
        double dontKnow = 0;
        double wrong = 0;
        for (AnswerBin bin : bins) {
            dontKnow += bin.dontKnow();
            wrong += bin.answers() - bin.right() - bin.dontKnow();
        }
        return dontKnow == 0 ? 0 : dontKnow / (dontKnow + wrong / (1 - c));
    }
}
