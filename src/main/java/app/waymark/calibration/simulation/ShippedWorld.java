package app.waymark.calibration.simulation;

import app.waymark.assessment.EngineTerms;
import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.Domain;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import app.waymark.measurement.Item;
import app.waymark.measurement.ItemBank;
import app.waymark.measurement.SkillTree;
import app.waymark.questions.ShippedItems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        var terms = new EngineTerms(domains, skills);
        List<Item> items = terms.items(ShippedItems.read(files));
        Map<String, app.waymark.measurement.Role> engineRoles = new LinkedHashMap<>();
        roles.forEach(role -> engineRoles.put(role.slug(), terms.role(role)));
        return new ShippedWorld(terms.tree(), new ItemBank(skills.size(), items), items, engineRoles);
    }

    app.waymark.measurement.Role role(String slug) {
        return Objects.requireNonNull(roles.get(slug), slug);
    }
}
