package app.waymark.assessment;

import app.waymark.catalog.Domain;
import app.waymark.catalog.Skill;
import app.waymark.measurement.Item;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.Role;
import app.waymark.measurement.SkillTree;
import app.waymark.questions.BankItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A catalogue and its questions in the engine's terms: one translation, for attempts, statistics and simulations. */
public final class EngineTerms {

    private final Map<String, Integer> index = new HashMap<>();
    private final SkillTree tree;

    /**
     * The position of a skill in the list is its index in the tree, which has the default loadings.
     *
     * @throws IllegalArgumentException when a skill's domain is not among the domains
     */
    public EngineTerms(List<Domain> domains, List<Skill> skills) {
        for (int s = 0; s < skills.size(); s++) {
            index.put(skills.get(s).slug(), s);
        }
        tree = tree(domains, skills);
    }

    /** The skills as leaves. */
    public SkillTree tree() {
        return tree;
    }

    /** Whether it is a skill of this catalogue. */
    public boolean knows(String slug) {
        return index.containsKey(slug);
    }

    /**
     * The skill's index in the tree.
     *
     * @throws IllegalArgumentException when the catalogue has no such skill
     */
    public int indexOf(String slug) {
        Integer i = index.get(slug);
        if (i == null) {
            throw new IllegalArgumentException("Not a skill of this revision: " + slug);
        }
        return i;
    }

    /** What can be asked: the questions on skills of this catalogue, in their order. */
    public List<Item> items(Collection<BankItem> questions) {
        return questions.stream()
                .filter(question -> knows(question.skill()))
                .map(this::item)
                .toList();
    }

    private Item item(BankItem question) {
        return new Item(
                question.questionId(),
                indexOf(question.skill()),
                question.level(),
                question.format().itemFormat(),
                question.parameters(),
                question.expectedSeconds(),
                !question.pilot());
    }

    /** What counts into readiness for a role: its requirements without the soft ones. */
    public Role role(app.waymark.catalog.Role role) {
        return new Role(role.requirements().stream()
                .filter(line -> !tree.isSoft(indexOf(line.skill())))
                .map(line -> Requirement.atLevel(indexOf(line.skill()), line.level(), line.weight(), line.essential()))
                .toList());
    }

    private static SkillTree tree(List<Domain> domains, List<Skill> skills) {
        Map<String, Integer> places = new HashMap<>();
        double[] lambda = new double[domains.size()];
        double[] gamma = new double[domains.size()];
        for (int d = 0; d < domains.size(); d++) {
            places.put(domains.get(d).slug(), d);
            lambda[d] = SkillTree.DEFAULT_LAMBDA;
            gamma[d] = domains.get(d).soft() ? 0 : SkillTree.DEFAULT_GAMMA;
        }
        int[] domainOfSkill =
                skills.stream().mapToInt(skill -> domain(places, skill)).toArray();
        return new SkillTree(
                domainOfSkill,
                lambda,
                gamma,
                skills.stream().mapToDouble(Skill::prior).toArray());
    }

    private static int domain(Map<String, Integer> places, Skill skill) {
        Integer domain = places.get(skill.domain());
        if (domain == null) {
            throw new IllegalArgumentException(skill.slug() + " is of an unknown domain: " + skill.domain());
        }
        return domain;
    }
}
