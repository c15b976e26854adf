package app.waymark.teams;

import app.waymark.measurement.Cuts;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many people of a team reach a level, and how sure that is. Pure computation.
 *
 * <p>Each person's belief about the skill is normal (logits). Part of its variance is not the person's: the difficulties
 * of the questions are guessed (SD {@value #ITEM_SD}), and everybody answered the same questions, so that error does not
 * average out over people. Per replicate one shared shift δ ~ N(0, τ²) is drawn, τ² = {@value #ITEM_SD}²/n̄ with n̄ the
 * mean number of answers, at most half of anybody's variance; given δ, people reach the level independently with
 * Φ((μ + δ − cut)/√(σ² − τ²)). The number who do is a sum of independent Bernoullis in each replicate (Poisson binomial).
 * Expected numbers are exact, ranges are the 10 % and 90 % quantiles of the replicates. Nobody unknown is drawn.
 */
final class CapabilityEstimator {

    /** Above which chance somebody very likely reaches the level. */
    static final double VERY_LIKELY = 0.95;

    /** Above which chance somebody probably does. */
    static final double PROBABLY = 0.6;

    private static final double ITEM_SD = 0.7;
    private static final int MOST_REPLICATES = 2_000;
    private static final int LEAST_REPLICATES = 200;
    private static final int DRAWS = 200_000;

    private CapabilityEstimator() {}

    /**
     * What is known of one person's skill.
     *
     * @param mean in logits
     * @param sd in logits, above 0
     * @param answers the person's own answers to the skill
     */
    record Belief(double mean, double sd, int answers) {}

    /**
     * How many reach the level.
     *
     * @param veryLikely people who do with at least 95 %
     * @param probably further people who do with at least 60 %
     * @param expected expected number
     * @param low lower end of the 80 % range
     * @param enough P(number ≥ wanted)
     * @param noneIfOneLeaves P(nobody is left when one of those who can leaves) = P(number ≤ 1)
     * @param noneIfTwoLeave P(number ≤ 2)
     */
    record Reach(
            int veryLikely,
            int probably,
            double expected,
            int low,
            int high,
            double enough,
            double noneIfOneLeaves,
            double noneIfTwoLeave) {}

    /**
     * The difference between two dates.
     *
     * @param expected later minus earlier
     * @param more P(later &gt; earlier) plus half of P(equal)
     */
    record Change(double expected, int low, int high, double more) {}

    /**
     * Counts who reaches a level.
     *
     * @param known people of whom something is known, one belief each
     * @param wanted number of people wanted
     */
    static Reach reach(List<Belief> known, int level, int wanted, long seed) {
        int[] counts =
                counts(known, level, sharedSd(known), new SplittableRandom(seed), new SplittableRandom(seed + 1));
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        double[] chances = chances(known, level);
        return new Reach(
                (int) Arrays.stream(chances).filter(p -> p >= VERY_LIKELY).count(),
                (int) Arrays.stream(chances)
                        .filter(p -> p >= PROBABLY && p < VERY_LIKELY)
                        .count(),
                Arrays.stream(chances).sum(),
                quantile(sorted, 0.1),
                quantile(sorted, 0.9),
                share(counts, wanted, Integer.MAX_VALUE),
                share(counts, 0, 1),
                share(counts, 0, 2));
    }

    /**
     * What comes of teaching.
     *
     * @param now expected number who reach the level
     * @param then the same afterwards
     * @param low lower end of the 80 % range of {@code then}
     */
    record Forecast(double now, double then, int low, int high) {}

    /**
     * Counts who reaches a level once people have been taught; whoever reaches it already still does.
     *
     * @param taught for each belief, the probability that what its person is taught takes them there
     */
    static Forecast forecast(List<Belief> known, List<Double> taught, int level, long seed) {
        int[] sorted = counts(
                known, taught, level, sharedSd(known), new SplittableRandom(seed), new SplittableRandom(seed + 1));
        Arrays.sort(sorted);
        double[] chances = chances(known, level);
        double then = 0;
        for (int i = 0; i < chances.length; i++) {
            then += chances[i] + (1 - chances[i]) * taught.get(i);
        }
        return new Forecast(Arrays.stream(chances).sum(), then, quantile(sorted, 0.1), quantile(sorted, 0.9));
    }

    /** Expected number who reach a level. */
    static double expected(List<Belief> known, int level) {
        return Arrays.stream(chances(known, level)).sum();
    }

    /** Compares two dates; the questions' error is the same on both. */
    static Change change(List<Belief> earlier, List<Belief> later, int level, long seed) {
        double shared = Math.min(sharedSd(earlier), sharedSd(later));
        int[] before = counts(earlier, level, shared, new SplittableRandom(seed), new SplittableRandom(seed + 2));
        int[] after = counts(later, level, shared, new SplittableRandom(seed), new SplittableRandom(seed + 3));
        int replicates = Math.min(before.length, after.length);
        int[] differences = new int[replicates];
        double more = 0;
        for (int i = 0; i < replicates; i++) {
            differences[i] = after[i] - before[i];
            more += differences[i] > 0 ? 1 : differences[i] == 0 ? 0.5 : 0;
        }
        Arrays.sort(differences);
        return new Change(
                Arrays.stream(chances(later, level)).sum()
                        - Arrays.stream(chances(earlier, level)).sum(),
                quantile(differences, 0.1),
                quantile(differences, 0.9),
                more / replicates);
    }

    private static double[] chances(List<Belief> known, int level) {
        double cut = Cuts.ofLevel(level);
        return known.stream()
                .mapToDouble(belief -> StandardNormal.cumulative((belief.mean() - cut) / belief.sd()))
                .toArray();
    }

    /** SD of the shift that is common to all, in logits. */
    private static double sharedSd(List<Belief> known) {
        if (known.isEmpty()) {
            return 0;
        }
        double answers = known.stream().mapToInt(Belief::answers).average().orElse(1);
        double variance = ITEM_SD * ITEM_SD / Math.max(1, answers);
        double least = known.stream()
                .mapToDouble(belief -> belief.sd() * belief.sd())
                .min()
                .orElse(0);
        return Math.sqrt(Math.min(variance, least / 2));
    }

    private static int[] counts(
            List<Belief> known, int level, double sharedSd, SplittableRandom shared, SplittableRandom own) {
        return counts(known, List.of(), level, sharedSd, shared, own);
    }

    private static int[] counts(
            List<Belief> known,
            List<Double> taught,
            int level,
            double sharedSd,
            SplittableRandom shared,
            SplittableRandom own) {
        int people = known.size();
        int replicates = Math.clamp(DRAWS / Math.max(1, people), LEAST_REPLICATES, MOST_REPLICATES);
        double cut = Cuts.ofLevel(level);
        double[] distance = new double[people];
        double[] scale = new double[people];
        for (int i = 0; i < people; i++) {
            Belief belief = known.get(i);
            double variance = belief.sd() * belief.sd();
            scale[i] = 1 / Math.sqrt(variance - Math.min(sharedSd * sharedSd, variance / 2));
            distance[i] = (belief.mean() - cut) * scale[i];
        }
        int[] counts = new int[replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            double shift = sharedSd * shared.nextGaussian();
            for (int i = 0; i < people; i++) {
                double chance = StandardNormal.table(distance[i] + shift * scale[i]);
                double reaches = taught.isEmpty() ? chance : chance + (1 - chance) * taught.get(i);
                if (own.nextDouble() < reaches) {
                    counts[replicate]++;
                }
            }
        }
        return counts;
    }

    private static int quantile(int[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static double share(int[] counts, int least, int most) {
        return (double) Arrays.stream(counts)
                        .filter(count -> count >= least && count <= most)
                        .count()
                / counts.length;
    }
}
