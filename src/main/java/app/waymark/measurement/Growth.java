package app.waymark.measurement;

import java.util.Collection;
import java.util.Optional;

/**
 * How much somebody's skill changed between two attempts, from each attempt's answers by themselves: three wrong and
 * later three right are growth, not a mediocre average. Each attempt is pulled towards the same prior, so growth is
 * rather under- than overstated.
 *
 * @param mean later minus earlier, in logits
 * @param sd its uncertainty, both attempts' added
 */
public record Growth(double mean, double sd) {

    private static final double EIGHTY_PERCENT = 1.2816;

    /** Empty unless the skill was measured by both attempts. */
    public static Optional<Growth> between(
            TreeEstimator estimator, Collection<Response> earlier, Collection<Response> later, int skill) {
        TreePosterior then =
                estimator.posterior(earlier.stream().map(Growth::fresh).toList());
        TreePosterior now =
                estimator.posterior(later.stream().map(Growth::fresh).toList());
        if (SkillStanding.of(then, skill) instanceof SkillStanding.Measured before
                && SkillStanding.of(now, skill) instanceof SkillStanding.Measured after) {
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

    /** Each attempt is judged as of its own day. */
    private static Response fresh(Response response) {
        return new Response(response.skill(), response.item(), response.outcome(), response.counted(), 0);
    }
}
