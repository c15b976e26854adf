package app.waymark.teams;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the heatmap says of whole columns. Pure computation. */
final class HeatmapTotals {

    /** Says nothing. */
    static final HeatmapTotals NONE = new HeatmapTotals(List.of(), List.of(), Instant.EPOCH);

    private final List<Snapshot> counted;
    private final List<Snapshot> shown;
    private final Instant moment;

    /**
     * @param counted what the team view counts
     * @param shown the newest row of everybody who shows one
     */
    HeatmapTotals(List<Snapshot> counted, List<Snapshot> shown, Instant moment) {
        this.counted = counted;
        this.shown = shown;
        this.moment = moment;
    }

    /** Expected number of people who reach a level, as the team view says it; null where that says nothing. */
    @Nullable
    Double reach(String skill, int level) {
        if (counted.size() < ReleaseRule.LEAST) {
            return null;
        }
        List<CapabilityEstimator.Belief> beliefs = TeamViewService.beliefs(counted, skill, moment);
        return beliefs.isEmpty() ? null : CapabilityEstimator.expected(beliefs, level);
    }

    /** Standard deviation of the estimates of those who show a row, in logits; 0 for fewer than two. */
    double spread(String skill) {
        double[] means = shown.stream()
                .map(snapshot -> snapshot.skills().get(skill))
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Snapshot.Skill::mean)
                .toArray();
        if (means.length < 2) {
            return 0;
        }
        double mean = java.util.Arrays.stream(means).average().orElse(0);
        return Math.sqrt(java.util.Arrays.stream(means)
                        .map(one -> (one - mean) * (one - mean))
                        .sum()
                / (means.length - 1));
    }
}
