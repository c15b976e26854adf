package app.waymark.measurement;

/**
 * One requirement of a role against what is known of the skill.
 *
 * @param probability P(θ ≥ cut); not to be shown where the standing is unknown
 * @param word {@link RequirementWord#CANT_TELL} where the standing is unknown
 * @param soft whether the skill stands outside readiness and is reported beside it
 */
public record RequirementStanding(
        Requirement requirement, SkillStanding standing, double probability, RequirementWord word, boolean soft) {

    static RequirementStanding of(Requirement requirement, SkillStanding standing, Marginal marginal, boolean soft) {
        double probability = marginal.probabilityAtLeast(requirement.cut());
        RequirementWord word =
                standing instanceof SkillStanding.Unknown ? RequirementWord.CANT_TELL : RequirementWord.of(probability);
        return new RequirementStanding(requirement, standing, probability, word, soft);
    }
}
