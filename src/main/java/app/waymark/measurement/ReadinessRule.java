package app.waymark.measurement;

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
    private final double totalWeight;

    public ReadinessRule(SkillTree tree, Role role) {
        requirements = role.requirements().stream()
                .filter(r -> !tree.isSoft(r.skill()))
                .toList();
        totalWeight = requirements.stream().mapToDouble(Requirement::weight).sum();
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
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            double missing = requirement.cut() - theta.of(i);
            if (missing > 0) {
                if (requirement.essential() && missing > TOLERATED_IN_ESSENTIALS) {
                    return false;
                }
                shortfall += requirement.weight() * missing;
            }
        }
        return shortfall <= TOLERATED_SHORTFALL * totalWeight;
    }

    /** The number of requirements met, without tolerance. */
    public int met(Abilities theta) {
        int met = 0;
        for (int i = 0; i < requirements.size(); i++) {
            if (theta.of(i) >= requirements.get(i).cut()) {
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
