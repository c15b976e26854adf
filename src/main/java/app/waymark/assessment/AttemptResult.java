package app.waymark.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen result: what was said at the end of an attempt, names included, so that later changes of catalogue, bank or
 * engine change nothing of it.
 *
 * @param scopeName empty for the whole field
 * @param minutes minutes promised, those of the attempts it goes on from included
 * @param answers answers that count
 * @param tooFast answers left out because they came faster than the question can be read
 * @param quickLook gives direction and gaps, no verdict
 * @param provisional some of its questions rest on the authors' difficulties
 * @param skills all skills that anything is known about, and those the scope asks for
 * @param domains each domain as a whole; only where the answers say something
 * @param requirements what the role requires, in the role's order; empty without a role
 * @param readiness null without a role, or while nothing is known
 * @param roles every role with what is known, nearest first
 * @param misconceptions wrong beliefs that the answers fit, most often first
 * @param fit whether the answers fit together; null in results from before it was kept
 * @param growth what has changed since earlier sittings, only where both measured the skill
 */
public record AttemptResult(
        UUID attemptId,
        String scopeKind,
        String scopeSlug,
        String scopeName,
        int minutes,
        int answers,
        int tooFast,
        boolean quickLook,
        boolean provisional,
        String endReason,
        Instant endedAt,
        String engineVersion,
        long catalogRevision,
        long seed,
        List<SkillResult> skills,
        List<DomainResult> domains,
        List<RequirementResult> requirements,
        @Nullable ReadinessResult readiness,
        List<RoleResult> roles,
        List<MisconceptionResult> misconceptions,
        @Nullable FitResult fit,
        List<GrowthResult> growth) {

    public AttemptResult {
        // absent from documents written before it was kept
        growth = growth == null ? List.of() : List.copyOf(growth);
    }

    /**
     * One skill; positions are places on the band, from 0 (threshold of level 1) to 1 (a level above 5).
     *
     * @param standing measured, estimated or unknown
     * @param answers counted answers to its own questions
     * @param mean posterior mean in logits, for what is derived from the result; null where unknown
     * @param sd posterior standard deviation in logits; null where unknown
     * @param low lower end of the 80 % range, or null where unknown
     * @param best best estimate, only where measured
     * @param lowLevel level at the lower end, 0 for below level 1
     */
    public record SkillResult(
            String slug,
            String name,
            String domain,
            boolean soft,
            String standing,
            int answers,
            @Nullable Double mean,
            @Nullable Double sd,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high,
            @Nullable Integer lowLevel,
            @Nullable Integer highLevel) {}

    /** The middle of a domain's skills: position of the 80 % range, or nulls where unknown. */
    public record DomainResult(
            String slug,
            String name,
            int answers,
            @Nullable Double low,
            @Nullable Double best,
            @Nullable Double high) {}

    /**
     * One requirement of the role.
     *
     * @param word meets, probably-meets, open, probably-below or below
     * @param probability of reaching the level, or null where the skill is unknown
     * @param shortfall expected shortfall in logits times weight: how much closing it would move readiness
     */
    public record RequirementResult(
            String skill,
            String name,
            int level,
            double weight,
            boolean essential,
            boolean soft,
            String reason,
            String word,
            @Nullable Double probability,
            double shortfall) {}

    /**
     * Against the role as a whole.
     *
     * @param verdict ready, not-yet or undecided; always undecided in a quick look
     */
    public record ReadinessResult(
            int requirements, int met, int metLow, int metHigh, double probability, String verdict) {}

    /** Another role seen by the same answers. */
    public record RoleResult(
            String slug, String name, int requirements, int met, int metLow, int metHigh, double probability) {}

    /** A wrong belief with the number of answers that fit it. */
    public record MisconceptionResult(String slug, String skill, String name, String correction, int answers) {}

    /**
     * Whether the answers fit together. Where they do not, every skill is unknown and nothing else is said.
     *
     * @param answers counted answers that were looked at
     * @param easyMissed easy questions among them, for this person, that went wrong
     * @param hardSolved hard questions among them, for this person, that were right
     */
    public record FitResult(boolean fits, int answers, int easyMissed, int hardSolved) {}

    /**
     * How a skill changed since an earlier sitting, each sitting judged by its own answers alone.
     *
     * @param since when the earlier sitting began
     * @param mean later minus earlier, in logits; {@code sd} its uncertainty
     * @param low lower end of the 80 % range, in logits
     * @param direction more or less
     * @param probability that the change has this direction
     * @param certainty very-likely, likely, probably, or open (below 0.6 nothing may be said)
     */
    public record GrowthResult(
            String skill,
            String name,
            Instant since,
            double mean,
            double sd,
            double low,
            double high,
            String direction,
            double probability,
            String certainty) {}

    /** The skill with this slug, if the result says anything about it. */
    public Optional<SkillResult> skill(String slug) {
        return skills.stream().filter(s -> s.slug().equals(slug)).findFirst();
    }
}
