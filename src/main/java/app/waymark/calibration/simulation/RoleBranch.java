package app.waymark.calibration.simulation;

import app.waymark.measurement.Item;
import app.waymark.measurement.ItemBank;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.Role;
import app.waymark.measurement.SkillTree;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of tree and bank that a role is about, its skills numbered from 0 in the role's order. Sittings about one role
 * come out exactly as on the whole tree, in a third of the time.
 */
final class RoleBranch {

    private final int[] skills;
    private final SkillTree tree;
    private final Role role;
    private final ItemBank bank;

    RoleBranch(SkillTree whole, Role role, List<Item> items) {
        skills = role.requirements().stream().mapToInt(Requirement::skill).toArray();
        tree = whole.restrictedTo(skills);
        Map<Integer, Integer> index = new HashMap<>();
        for (int i = 0; i < skills.length; i++) {
            index.put(skills[i], i);
        }
        this.role = new Role(role.requirements().stream()
                .map(r -> new Requirement(index.getOrDefault(r.skill(), 0), r.cut(), r.weight(), r.essential()))
                .toList());
        bank = new ItemBank(
                skills.length,
                items.stream()
                        .filter(item -> index.containsKey(item.skill()))
                        .map(item -> item.ofSkill(index.getOrDefault(item.skill(), 0)))
                        .toList());
    }

    SkillTree tree() {
        return tree;
    }

    /** With the requirements in the order of the branch's skills. */
    Role role() {
        return role;
    }

    ItemBank bank() {
        return bank;
    }

    int size() {
        return skills.length;
    }

    /** The skill's index in the whole tree. */
    int whole(int skill) {
        return skills[skill];
    }

    /** A person's true abilities in the branch's skills. */
    double[] abilities(SimulatedPerson person) {
        return Arrays.stream(skills).mapToDouble(person::theta).toArray();
    }
}
