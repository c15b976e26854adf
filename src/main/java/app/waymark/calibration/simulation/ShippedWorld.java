package app.waymark.calibration.simulation;

import app.waymark.assessment.SkillTrees;
import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import app.waymark.measurement.Item;
import app.waymark.measurement.ItemBank;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.SkillTree;
import app.waymark.questions.BankItem;
import app.waymark.questions.ShippedItems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The shipped catalogue and bank in the engine's terms, as attempts use them.
 *
 * @param roles by slug, soft requirements left out: they never count into readiness
 */
record ShippedWorld(SkillTree tree, ItemBank bank, List<Item> items, Map<String, app.waymark.measurement.Role> roles) {

    static ShippedWorld read(SeedFiles files) {
        List<Fault> faults = new ArrayList<>();
        List<Domain> domains = files.lists("catalog/domains.yaml", Domain.class, faults);
        List<Skill> skills = files.lists("catalog/skills.yaml", Skill.class, faults);
        List<Role> roles = files.lists("catalog/roles.yaml", Role.class, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        Map<String, Integer> index = new HashMap<>();
        for (int s = 0; s < skills.size(); s++) {
            index.put(skills.get(s).slug(), s);
        }
        SkillTree tree = SkillTrees.of(domains, skills);
        List<Item> items = ShippedItems.read(files).stream()
                .map(item -> item(item, of(index, item.skill())))
                .toList();
        Map<String, app.waymark.measurement.Role> engineRoles = new java.util.LinkedHashMap<>();
        roles.forEach(role -> engineRoles.put(role.slug(), role(role, index, tree)));
        return new ShippedWorld(tree, new ItemBank(skills.size(), items), items, engineRoles);
    }

    app.waymark.measurement.Role role(String slug) {
        return Objects.requireNonNull(roles.get(slug), slug);
    }

    private static int of(Map<String, Integer> index, String slug) {
        return Objects.requireNonNull(index.get(slug), slug);
    }

    private static Item item(BankItem item, int skill) {
        return new Item(
                item.questionId(),
                skill,
                item.level(),
                item.format().itemFormat(),
                item.parameters(),
                item.expectedSeconds(),
                true);
    }

    private static app.waymark.measurement.Role role(Role role, Map<String, Integer> index, SkillTree tree) {
        return new app.waymark.measurement.Role(role.requirements().stream()
                .filter(r -> !tree.isSoft(of(index, r.skill())))
                .map(r -> Requirement.atLevel(of(index, r.skill()), r.level(), r.weight(), r.essential()))
                .toList());
    }
}
