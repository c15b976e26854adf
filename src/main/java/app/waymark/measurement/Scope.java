package app.waymark.measurement;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an attempt is about: a role, or just some skills (one skill, a domain, the whole field). */
public final class Scope {

    private final double[] weight;
    private final int[] skills;
    private final @Nullable Role role;

    private Scope(double[] weight, @Nullable Role role) {
        double total = Arrays.stream(weight).sum();
        if (!(total > 0)) {
            throw new IllegalArgumentException("A scope needs at least one skill");
        }
        this.weight = Arrays.stream(weight).map(w -> w / total).toArray();
        this.skills =
                IntStream.range(0, weight.length).filter(s -> weight[s] > 0).toArray();
        this.role = role;
    }

    /** The skills of a role, weighted as the role weights them. */
    public static Scope ofRole(SkillTree tree, Role role) {
        double[] weight = new double[tree.skills()];
        for (Requirement requirement : role.requirements()) {
            weight[requirement.skill()] = requirement.weight();
        }
        return new Scope(weight, role);
    }

    /** Some skills, all of equal weight. */
    public static Scope ofSkills(SkillTree tree, Collection<Integer> skills) {
        double[] weight = new double[tree.skills()];
        for (int skill : skills) {
            weight[skill] = 1;
        }
        return new Scope(weight, null);
    }

    public static Scope ofWholeField(SkillTree tree) {
        return ofSkills(tree, IntStream.range(0, tree.skills()).boxed().toList());
    }

    /** The same skills and weights, no role in view: no verdict will end an attempt. */
    public Scope withoutRole() {
        return new Scope(weight, null);
    }

    /** A skill's share of the scope; the weights of all skills sum to 1, skills outside have 0. */
    public double weight(int skill) {
        return weight[skill];
    }

    /** The skills in scope, ascending. */
    public int[] skills() {
        return skills.clone();
    }

    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }
}
