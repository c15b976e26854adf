package app.waymark.measurement;

import java.util.Arrays;
import java.util.List;

/**
 * When a person with given abilities is ready for a role: the weighted shortfall Σ w·max(0, cut − θ) is at most 0.25
 * logits (Σ w = 1, so a surplus in one skill does not buy another), and no essential skill falls short by more than
 * 0.4. Soft skills stay outside.
 */
public final class ReadinessRule {

    /** Weighted shortfall up to which somebody is ready, in logits. */
    public static final double TOLERATED_SHORTFALL = 0.25;

    /** What an essential skill may fall short by, in logits. */
    public static final double TOLERATED_IN_ESSENTIALS = 0.4;

    private final List<Requirement> requirements;

    // the requirements again, for thousands of persons are held against them at a time
    private final double[] cut;
    private final double[] weight;
    private final double[] mostMissing;
    private final double mostShortfall;

    public ReadinessRule(SkillTree tree, Role role) {
        requirements = role.requirements().stream()
                .filter(r -> !tree.isSoft(r.skill()))
                .toList();
        cut = requirements.stream().mapToDouble(Requirement::cut).toArray();
        weight = requirements.stream().mapToDouble(Requirement::weight).toArray();
        mostMissing = requirements.stream()
                .mapToDouble(r -> r.essential() ? TOLERATED_IN_ESSENTIALS : Double.POSITIVE_INFINITY)
                .toArray();
        mostShortfall = TOLERATED_SHORTFALL * Arrays.stream(weight).sum();
    }

    /** The requirements that count, soft ones left out. */
    public List<Requirement> requirements() {
        return requirements;
    }

    int[] skills() {
        return requirements.stream().mapToInt(Requirement::skill).toArray();
    }

    /** @param theta abilities in the order of {@link #requirements()} */
    public boolean isReady(Abilities theta) {
        double shortfall = 0;
        for (int i = 0; i < cut.length; i++) {
            double missing = cut[i] - theta.of(i);
            if (missing > mostMissing[i]) {
                return false;
            }
            shortfall += weight[i] * Math.max(0, missing);
        }
        return shortfall <= mostShortfall;
    }

    /** The number of requirements met, without tolerance. */
    public int met(Abilities theta) {
        int met = 0;
        for (int i = 0; i < cut.length; i++) {
            if (theta.of(i) >= cut[i]) {
                met++;
            }
        }
        return met;
    }

    /** Abilities in the order of a rule's requirements. */
    @FunctionalInterface
    public interface Abilities {
        double of(int index);
    }
}
