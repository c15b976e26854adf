package app.waymark.calibration;

import app.waymark.assessment.AnswerFacts.Fact;
import app.waymark.calibration.ItemStatistics.Flag;
import app.waymark.calibration.ItemStatistics.Miskey;
import app.waymark.calibration.ItemStatistics.OptionFigures;
import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Classical statistics of one question from its answers, and flags that shrink towards "nothing wrong". */
final class ItemAnalysis {

    /** A wrong key is suspected from this probability on: a look takes a minute, a wrong key costs everybody. */
    static final double MISKEYED = 0.25;

    private static final double Z95 = 1.96;
    private static final double USUAL_CORRELATION = 0.25;
    private static final double SPREAD_OF_CORRELATIONS = 0.15;
    private static final double USUAL_DRIFT = 0.1;
    private static final double DRIFT_WORTH_SAYING = 0.05;
    private static final double DEAD_BELOW = 0.05;
    private static final double EASY_FROM = 0.95;
    private static final int BINS = 12;

    private final Question question;
    private final List<Fact> facts;

    private ItemAnalysis(Question question, List<Fact> facts) {
        this.question = question;
        this.facts = facts;
    }

    /**
     * What has to be known of a question.
     *
     * @param now the numbers it is scored with
     * @param authors the author's guess
     * @param options number of options; 0 where there are none
     * @param keys the author's indices of the right ones
     */
    record Question(String hash, ItemParameters now, ItemParameters authors, int options, Set<Integer> keys) {

        boolean hasOneKey() {
            return options >= 2 && keys.size() == 1;
        }
    }

    /**
     * Statistics, or nothing from too few answers.
     *
     * @param fewest fewer answers say nothing that ought to be looked at
     */
    static Optional<ItemStatistics> of(Question question, List<Fact> facts, int fewest) {
        return facts.size() < fewest ? Optional.empty() : Optional.of(new ItemAnalysis(question, facts).statistics());
    }

    private static double right(Fact fact) {
        return fact.outcome() == Outcome.RIGHT ? 1 : 0;
    }

    private double expected(Fact fact) {
        ItemParameters p = question.now();
        double slope = p.a() / Math.sqrt(1 + Math.PI / 8 * p.a() * p.a() * (fact.variance() + p.sigmaB() * p.sigmaB()));
        return p.c() + (1 - p.c()) / (1 + Math.exp(-slope * (fact.mean() - p.b())));
    }

    private ItemStatistics statistics() {
        @Nullable Double correlation = correlation(facts, ItemAnalysis::right);
        double spread = 1 / Math.sqrt(facts.size() - 3.0);
        double z = correlation == null ? 0 : atanh(correlation);
        int half = facts.size() / 2;
        double early = surplus(facts.subList(0, half));
        double late = surplus(facts.subList(half, facts.size()));
        List<OptionFigures> options = options();
        @Nullable
        Miskey miskey = question.hasOneKey()
                ? new MiskeyOdds(question.authors(), question.options(), facts)
                        .against(question.keys().iterator().next())
                : null;
        double share = mean(facts, ItemAnalysis::right);
        return new ItemStatistics(
                question.hash(),
                facts.size(),
                share,
                mean(facts, fact -> fact.outcome() == Outcome.DONT_KNOW ? 1 : 0),
                mean(facts, this::expected),
                correlation,
                correlation == null ? null : Math.tanh(z - Z95 * spread),
                correlation == null ? null : Math.tanh(z + Z95 * spread),
                medianSeconds(),
                early,
                late,
                options,
                miskey,
                abilities(),
                flags(correlation, early, late, options, miskey, share));
    }

    private static double mean(List<Fact> facts, ToDoubleFunction<Fact> value) {
        return facts.stream().mapToDouble(value).average().orElse(0);
    }

    private double surplus(List<Fact> some) {
        return mean(some, fact -> right(fact) - expected(fact));
    }

    private double medianSeconds() {
        int[] sorted = facts.stream().mapToInt(Fact::millis).sorted().toArray();
        int middle = sorted.length / 2;
        return (sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0) / 1000;
    }

    /** Pearson's correlation with the rest, or null where either does not vary. */
    static @Nullable Double correlation(List<Fact> facts, ToDoubleFunction<Fact> value) {
        double[] x = facts.stream().mapToDouble(value).toArray();
        double[] y = facts.stream().mapToDouble(Fact::rest).toArray();
        double mx = Arrays.stream(x).average().orElse(0);
        double my = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
            xy += (x[i] - mx) * (y[i] - my);
        }
        return xx < 1e-12 || yy < 1e-12 ? null : xy / Math.sqrt(xx * yy);
    }

    private List<OptionFigures> options() {
        List<Fact> chosen =
                facts.stream().filter(fact -> !fact.selected().isEmpty()).toList();
        List<OptionFigures> figures = new ArrayList<>();
        for (int option = 0; option < question.options(); option++) {
            int index = option;
            int count = (int) chosen.stream()
                    .filter(fact -> fact.selected().contains(index))
                    .count();
            figures.add(new OptionFigures(
                    index,
                    question.keys().contains(index),
                    count,
                    chosen.isEmpty() ? 0 : (double) count / chosen.size(),
                    correlation(chosen, fact -> fact.selected().contains(index) ? 1 : 0)));
        }
        return figures;
    }

    private List<Integer> abilities() {
        int[] bins = new int[BINS];
        facts.forEach(fact -> bins[Math.clamp((long) Math.floor((fact.mean() + 3) * 2), 0, BINS - 1)]++);
        return Arrays.stream(bins).boxed().toList();
    }

    private List<Flag> flags(
            @Nullable Double correlation,
            double early,
            double late,
            List<OptionFigures> options,
            @Nullable Miskey miskey,
            double share) {
        List<Flag> flags = new ArrayList<>();
        if (miskey != null && miskey.probability() >= MISKEYED) {
            flags.add(Flag.MISKEY);
        }
        if (correlation != null && tellsNothing(correlation)) {
            flags.add(Flag.NOT_TELLING);
        }
        if (question.hasOneKey() && options.stream().anyMatch(option -> isDead(option, options))) {
            flags.add(Flag.DEAD_DISTRACTOR);
        }
        if (wilson(share * facts.size(), facts.size(), -1) > EASY_FROM) {
            flags.add(Flag.TOO_EASY);
        }
        int drift = drift(late - early);
        if (drift != 0) {
            flags.add(drift > 0 ? Flag.LEAKING : Flag.DRIFTING);
        }
        return flags;
    }

    /** The correlation, shrunk to what questions usually have, is surely below nought. */
    private boolean tellsNothing(double correlation) {
        double precision = facts.size() - 3.0;
        double usual = 1 / (SPREAD_OF_CORRELATIONS * SPREAD_OF_CORRELATIONS);
        double mean = (atanh(correlation) * precision + USUAL_CORRELATION * usual) / (precision + usual);
        return mean + Z95 / Math.sqrt(precision + usual) < 0;
    }

    private static boolean isDead(OptionFigures option, List<OptionFigures> all) {
        int wrong = all.stream()
                .filter(one -> !one.key())
                .mapToInt(OptionFigures::chosen)
                .sum();
        return !option.key() && wrong > 0 && wilson(option.chosen(), wrong, 1) < DEAD_BELOW;
    }

    /** 1 or −1 where the change, shrunk towards none, is surely worth saying; else 0. */
    private int drift(double change) {
        double p = mean(facts, ItemAnalysis::right);
        double variance = Math.max(0.02, p * (1 - p)) * 4 / facts.size();
        double prior = USUAL_DRIFT * USUAL_DRIFT;
        double mean = change * prior / (prior + variance);
        double spread = Math.sqrt(prior * variance / (prior + variance));
        return Math.abs(mean) - Z95 * spread > DRIFT_WORTH_SAYING ? (int) Math.signum(mean) : 0;
    }

    private static double atanh(double r) {
        double bounded = Math.clamp(r, -0.999, 0.999);
        return 0.5 * Math.log((1 + bounded) / (1 - bounded));
    }

    /** An end of Wilson's 95 % interval (Wilson 1927): the upper one for 1, the lower for −1. */
    static double wilson(double hits, double of, int end) {
        double p = hits / of;
        double z2 = Z95 * Z95;
        double middle = p + z2 / (2 * of);
        double reach = Z95 * Math.sqrt(p * (1 - p) / of + z2 / (4 * of * of));
        return (middle + end * reach) / (1 + z2 / of);
    }
}
