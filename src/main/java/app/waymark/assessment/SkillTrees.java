package app.waymark.assessment;

import app.waymark.catalog.Domain;
import app.waymark.catalog.Skill;
import app.waymark.measurement.SkillTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's skills as leaves of the engine's tree: one way to build it, for attempts and for simulations. */
public final class SkillTrees {

    private SkillTrees() {}

    /**
     * The tree with the default loadings; the position of a skill or domain in its list is its index in the tree.
     *
     * @throws IllegalArgumentException when a skill's domain is not among the domains
     */
    public static SkillTree of(List<Domain> domains, List<Skill> skills) {
        Map<String, Integer> index = new HashMap<>();
        double[] lambda = new double[domains.size()];
        double[] gamma = new double[domains.size()];
        for (int d = 0; d < domains.size(); d++) {
            index.put(domains.get(d).slug(), d);
            lambda[d] = SkillTree.DEFAULT_LAMBDA;
            gamma[d] = domains.get(d).soft() ? 0 : SkillTree.DEFAULT_GAMMA;
        }
        int[] domainOfSkill =
                skills.stream().mapToInt(skill -> domain(index, skill)).toArray();
        return new SkillTree(
                domainOfSkill,
                lambda,
                gamma,
                skills.stream().mapToDouble(Skill::prior).toArray());
    }

    private static int domain(Map<String, Integer> index, Skill skill) {
        Integer domain = index.get(skill.domain());
        if (domain == null) {
            throw new IllegalArgumentException(skill.slug() + " is of an unknown domain: " + skill.domain());
        }
        return domain;
    }
}
