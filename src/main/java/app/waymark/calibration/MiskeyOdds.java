package app.waymark.calibration;

import app.waymark.assessment.AnswerFacts.Fact;
import app.waymark.calibration.ItemStatistics.Miskey;
import app.waymark.measurement.ItemParameters;
import java.util.List;

/**
 * The probability that another option than the author's is the key. For each option as the key, the choice of it rises
 * with ability by the usual curve, and the wrong choices divide among the other options in unknown shares that do not
 * depend on ability (a uniform Dirichlet, integrated out). The difficulty is integrated over the author's guess and its
 * error. Few questions have the wrong key, so evidence has to be strong before it is said: the prior is the shrinkage.
 */
final class MiskeyOdds {

    /** Share of questions with a wrong key among those that were read and checked before. */
    static final double PRIOR = 0.01;

    private static final int NODES = 25;
    private static final double WIDTH = 3;
    private static final double LOGISTIC_TO_NORMAL = Math.PI / 8;

    private final ItemParameters parameters;
    private final int options;
    private final List<Fact> facts;

    MiskeyOdds(ItemParameters parameters, int options, List<Fact> facts) {
        this.parameters = parameters;
        this.options = options;
        this.facts = facts.stream()
                .filter(fact -> fact.selected().size() == 1 && fact.selected().getFirst() < options)
                .toList();
    }

    /** The likeliest other option and the probability that it is the key. */
    Miskey against(int key) {
        double[] log = new double[options];
        double largest = Double.NEGATIVE_INFINITY;
        for (int option = 0; option < options; option++) {
            double prior = option == key ? 1 - PRIOR : PRIOR / (options - 1);
            log[option] = Math.log(prior) + logEvidence(option);
            largest = Math.max(largest, log[option]);
        }
        double sum = 0;
        int best = key == 0 ? 1 : 0;
        for (int option = 0; option < options; option++) {
            sum += Math.exp(log[option] - largest);
            if (option != key && log[option] > log[best]) {
                best = option;
            }
        }
        return new Miskey(best, Math.exp(log[best] - largest) / sum);
    }

    private double logEvidence(int key) {
        int[] wrong = new int[options];
        facts.forEach(fact -> wrong[fact.selected().getFirst()]++);
        double[] logs = new double[NODES];
        double largest = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < NODES; node++) {
            double at = WIDTH * (2.0 * node / (NODES - 1) - 1);
            double b = parameters.b() + at * ItemParameters.AUTHORS_SIGMA_B;
            double log = -at * at / 2;
            for (Fact fact : facts) {
                double right = right(fact, b);
                log += Math.log(fact.selected().getFirst() == key ? right : 1 - right);
            }
            logs[node] = log;
            largest = Math.max(largest, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum) + logShares(wrong, key);
    }

    /** log of the chance of these wrong choices, each order alike, with all shares equally likely beforehand. */
    private double logShares(int[] chosen, int key) {
        int total = 0;
        double log = logFactorial(options - 2);
        for (int option = 0; option < options; option++) {
            if (option != key) {
                total += chosen[option];
                log += logFactorial(chosen[option]);
            }
        }
        return log - logFactorial(total + options - 2);
    }

    private static double logFactorial(int n) {
        double log = 0;
        for (int i = 2; i <= n; i++) {
            log += Math.log(i);
        }
        return log;
    }

    private double right(Fact fact, double b) {
        double a = parameters.a();
        double slope = a / Math.sqrt(1 + LOGISTIC_TO_NORMAL * a * a * fact.variance());
        return parameters.c() + (1 - parameters.c()) / (1 + Math.exp(-slope * (fact.mean() - b)));
    }
}
