package app.waymark.measurement;

import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How sharp the questions of a bank are on the whole: the typical discrimination a₀ that best explains the answers to all
 * of them, each question's own difficulty and discrimination averaged over (empirical Bayes). Some hundred people tell
 * it, long before any single question has enough answers for a discrimination of its own, and it decides how wide ranges
 * must be.
 */
public final class BankSharpness {

    /** What is assumed before answers exist. */
    public static final double ASSUMED = 1;

    /** Fewer answers than this say less about a bank than the assumption does. */
    public static final int FEWEST_ANSWERS = 1_000;

    /** Answers to fewer questions tell of those questions, not of the bank. */
    public static final int FEWEST_QUESTIONS = 20;

    private static final double SIGMA_LOG_A0 = 0.4;
    private static final double WIDEST = 3 * SIGMA_LOG_A0;
    private static final double ENOUGH = 0.01;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private BankSharpness() {}

    /**
     * One question's answers.
     *
     * @param prior the author's guess
     * @param c guessing of somebody who always guesses
     */
    public record Answers(CalibrationPrior prior, double c, List<AnswerBin> bins) {

        public Answers {
            bins = List.copyOf(bins);
        }

        /** The question's parameters in a bank of this sharpness. */
        public ItemParameters fitted(double a0) {
            return ItemCalibration.fit(prior.withSharpness(a0), c, bins);
        }

        /** How sure the sharpness of these parameters is; see {@link ItemCalibration#spreadOfLogA}. */
        public double spreadOfLogA(double a0, ItemParameters fitted) {
            return ItemCalibration.spreadOfLogA(prior.withSharpness(a0), fitted, bins);
        }

        /** "I don't know" included. */
        public long count() {
            return bins.stream().mapToLong(AnswerBin::answers).sum();
        }
    }

    /** The a₀ of a bank, {@link #ASSUMED} while there are too few answers. */
    public static double of(Collection<Answers> questions) {
        List<Answers> answered = questions.stream().filter(q -> q.count() > 0).toList();
        long answers = answered.stream().mapToLong(Answers::count).sum();
        if (answers < FEWEST_ANSWERS || answered.size() < FEWEST_QUESTIONS) {
            return ASSUMED;
        }
        return Math.exp(highest(logA0 -> logPosterior(logA0, answered)));
    }

    private static double logPosterior(double logA0, List<Answers> answered) {
        double a0 = Math.exp(logA0);
        double sum = -logA0 * logA0 / (2 * SIGMA_LOG_A0 * SIGMA_LOG_A0);
        for (Answers question : answered) {
            sum += ItemCalibration.logEvidence(question.prior().withSharpness(a0), question.c(), question.bins());
        }
        return sum;
    }

    /** Golden section search; the posterior has one top. */
    private static double highest(DoubleUnaryOperator height) {
        double low = -WIDEST;
        double high = WIDEST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = height.applyAsDouble(left);
        double atRight = height.applyAsDouble(right);
        while (high - low > ENOUGH) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = height.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = height.applyAsDouble(right);
            }
        }
        return (low + high) / 2;
    }
}
