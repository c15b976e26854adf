package app.waymark.teams;

import org.jspecify.annotations.Nullable;

/**
 * How many people reach the level that is wanted of a skill.
 *
 * @param level wanted, 1 to 5
 * @param wanted number of people wanted
 * @param known people who released measured answers to the skill
 * @param unknown everybody else in the team: they count as unknown, never by what people are like in general
 * @param veryLikely people who reach the level with at least 95 %
 * @param probably further people who do with at least 60 %
 * @param expected expected number among those known
 * @param low lower end of the 80 % range of that number
 * @param enough P(at least as many as wanted), among those known
 * @param noneIfOneLeaves P(nobody can do it any more when one of those who can leaves)
 * @param noneIfTwoLeave the same when two leave
 * @param change since the earlier date, or null when nothing was counted then
 */
public record SkillCapability(
        String skill,
        String name,
        String domain,
        int level,
        int wanted,
        int known,
        int unknown,
        int veryLikely,
        int probably,
        double expected,
        int low,
        int high,
        double enough,
        double noneIfOneLeaves,
        double noneIfTwoLeave,
        @Nullable SkillChange change) {

    private static final double STRONG = 0.8;

    /**
     * What has changed between the two dates, among everybody counted on each.
     *
     * @param knownThen people counted then; when it differs, part of the change is who was counted
     * @param expectedThen expected number then
     * @param expected now minus then
     * @param low lower end of its 80 % range
     * @param more P(more now than then)
     */
    public record SkillChange(int knownThen, double expectedThen, double expected, int low, int high, double more) {}

    /** Likely as many as wanted, or more. */
    public boolean strong() {
        return enough >= STRONG;
    }

    /** Likely fewer than wanted, among those known. */
    public boolean thin() {
        return enough < 1 - STRONG;
    }

    /** Expected number of people missing, 0 or more. */
    public double missing() {
        return Math.max(0, wanted - expected);
    }
}
