package app.waymark.measurement;

/** One way to say how much an answer to an item would tell. */
@FunctionalInterface
public interface GainRule {

    /** Does once per question what does not depend on the item. */
    ItemGain prepare(GaussianBelief belief, Scope scope);

    /** The gain from one answer, at least 0, in the rule's own unit; comparable within one preparation only. */
    @FunctionalInterface
    interface ItemGain {
        double of(int skill, ResponseCurve curve);
    }
}
