package app.waymark.measurement;

/** What may be said about one skill. No level is ever reported where the answers do not support one. */
public sealed interface SkillStanding {

    /** The skill's own answers alone must bring the standard deviation down to this to call it measured. */
    double MEASURED_SD = 0.8;

    /** The posterior standard deviation up to which related skills' answers support an estimate. */
    double ESTIMATED_SD = 0.9;

    int skill();

    /** Number of counted answers to the skill's own items. */
    int answers();

    /**
     * The skill's own answers carry the figure.
     *
     * @param mean ability in logits
     * @param sd its uncertainty in logits
     * @param range the 80 % range
     */
    record Measured(int skill, int answers, double mean, double sd, AbilityRange range) implements SkillStanding {}

    /**
     * Mostly inferred from related skills, so only a range is given.
     *
     * @param range the 80 % range
     */
    record Estimated(int skill, int answers, AbilityRange range) implements SkillStanding {}

    /** The answers say too little; the prior never speaks. */
    record Unknown(int skill, int answers) implements SkillStanding {}

    static SkillStanding of(TreePosterior posterior, int skill) {
        Marginal marginal = posterior.marginal(skill);
        int answers = posterior.ownAnswers(skill);
        if (answers > 0 && posterior.ownSd(skill) <= MEASURED_SD) {
            return new Measured(
                    skill, answers, marginal.mean(), marginal.sd(), marginal.range(AbilityRange.REPORTED_COVERAGE));
        }
        if (marginal.sd() <= ESTIMATED_SD) {
            return new Estimated(skill, answers, marginal.range(AbilityRange.REPORTED_COVERAGE));
        }
        return new Unknown(skill, answers);
    }

    static SkillStanding unknown(TreePosterior posterior, int skill) {
        return new Unknown(skill, posterior.ownAnswers(skill));
    }
}
