package app.waymark.measurement;

/** How surely a requirement is met, in the words that people read. */
public enum RequirementWord {
    MEETS,
    PROBABLY_MEETS,
    CANT_TELL,
    PROBABLY_BELOW,
    BELOW;

    /** @param probability P(θ ≥ cut) from the skill's marginal */
    public static RequirementWord of(double probability) {
        if (probability >= 0.9) {
            return MEETS;
        }
        if (probability >= 0.7) {
            return PROBABLY_MEETS;
        }
        if (probability > 0.3) {
            return CANT_TELL;
        }
        return probability > 0.1 ? PROBABLY_BELOW : BELOW;
    }
}
