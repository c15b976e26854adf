package app.waymark.measurement;

import java.util.SplittableRandom;

/**
 * How somebody stands towards a role, from whole persons drawn from the exact posterior. Show the requirements met
 * first and the probability second, without an interval of its own.
 *
 * @param requirements number of requirements that count (soft ones left out)
 * @param met the middle number of requirements met
 * @param metLow with {@code metHigh}: the 80 % range of the number met
 * @param probability P(ready)
 * @param verdict only where it also holds for people expected to be 0.8 logits worse or better at everything, and only
 *     once every essential skill has an answer of its own
 */
public record Readiness(int requirements, int met, int metLow, int metHigh, double probability, Verdict verdict) {

    /** Persons drawn. */
    public static final int DRAWS = 2_000;

    /** How far the prior is moved to see whether a verdict rests on it, in logits. */
    public static final double PRIOR_SHIFT = 0.8;

    static Readiness of(ReadinessRule rule, TreePosterior posterior, Verdict verdict, long seed) {
        int[] people = new int[rule.requirements().size() + 1];
        SkillDraws draws = draws(rule, posterior, seed);
        for (int i = 0; i < DRAWS; i++) {
            int person = i;
            people[rule.met(column -> draws.theta(person, column))]++;
        }
        return new Readiness(
                rule.requirements().size(),
                quantile(people, 0.5),
                quantile(people, 0.1),
                quantile(people, 0.9),
                share(rule, draws),
                verdict);
    }

    /** P(ready) alone. */
    static double readyShare(ReadinessRule rule, TreePosterior posterior, long seed) {
        return share(rule, draws(rule, posterior, seed));
    }

    private static SkillDraws draws(ReadinessRule rule, TreePosterior posterior, long seed) {
        return posterior.draws(rule.skills(), DRAWS, new SplittableRandom(seed));
    }

    private static double share(ReadinessRule rule, SkillDraws draws) {
        int ready = 0;
        for (int i = 0; i < DRAWS; i++) {
            int person = i;
            if (rule.isReady(column -> draws.theta(person, column))) {
                ready++;
            }
        }
        return (double) ready / DRAWS;
    }

    Readiness with(Verdict newVerdict) {
        return new Readiness(requirements, met, metLow, metHigh, probability, newVerdict);
    }

    private static int quantile(int[] people, double p) {
        int below = 0;
        for (int met = 0; met < people.length; met++) {
            below += people[met];
            if (below >= p * DRAWS) {
                return met;
            }
        }
        return people.length - 1;
    }
}
