package app.waymark.measurement;

import java.util.Optional;

/**
 * How much somebody's skill changed between two sittings, from each sitting's answers by themselves: three wrong and
 * later three right are growth, not a mediocre average. Each sitting is pulled towards the same prior, so growth is
 * rather under- than overstated.
 *
 * @param mean later minus earlier, in logits
 * @param sd its uncertainty, both sittings' added
 */
public record Growth(double mean, double sd) {

    private static final double EIGHTY_PERCENT = 1.2816;

    /**
     * Empty unless the skill was measured by both sittings.
     *
     * @param earlier from {@link Scorer#posteriorOfSitting}
     * @param later from the same tree
     */
    public static Optional<Growth> between(TreePosterior earlier, TreePosterior later, int skill) {
        if (SkillStanding.of(earlier, skill) instanceof SkillStanding.Measured before
                && SkillStanding.of(later, skill) instanceof SkillStanding.Measured after) {
            return Optional.of(new Growth(after.mean() - before.mean(), Math.hypot(before.sd(), after.sd())));
        }
        return Optional.empty();
    }

    /** P(later > earlier). */
    public double probability() {
        return Normal.cumulative(mean / sd);
    }

    /** The 80 % range. */
    public AbilityRange range() {
        return new AbilityRange(mean - EIGHTY_PERCENT * sd, mean + EIGHTY_PERCENT * sd);
    }
}
