package app.waymark.measurement;

/**
 * What a role asks of one skill.
 *
 * @param skill index of the skill
 * @param cut the ability required, in logits
 * @param weight importance within the role, above 0, in any unit
 * @param essential whether nothing else can make up for it
 */
public record Requirement(int skill, double cut, double weight, boolean essential) {

    public Requirement {
        if (skill < 0 || !Double.isFinite(cut) || !(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "Not a requirement: skill " + skill + ", cut " + cut + ", weight " + weight);
        }
    }

    /** Requires a level, 1 to 5. */
    public static Requirement atLevel(int skill, int level, double weight, boolean essential) {
        return new Requirement(skill, Cuts.ofLevel(level), weight, essential);
    }
}
