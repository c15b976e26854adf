package app.waymark.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Trees, banks and roles to test with. */
final class Fixtures {

    private static final int OPTIONS = 4;
    private static final double SECONDS = 60;
    private static final List<ItemFormat> FORMATS = List.of(ItemFormat.values());

    private Fixtures() {}

    /** {@code skills} skills in domains of six. */
    static SkillTree tree(int skills) {
        int[] domainOfSkill = IntStream.range(0, skills).map(s -> s / 6).toArray();
        return SkillTree.withDefaults(domainOfSkill, new boolean[(skills + 5) / 6]);
    }

    /** Twelve skills in three domains, of which the last stands alone. */
    static SkillTree treeWithSoftSkills() {
        int[] domainOfSkill = IntStream.range(0, 12).map(s -> s / 4).toArray();
        return SkillTree.withDefaults(domainOfSkill, new boolean[] {false, false, true});
    }

    static Item item(String id, int skill, int level) {
        return new Item(
                id,
                skill,
                level,
                ItemFormat.SINGLE_CHOICE,
                ItemParameters.assumed(level, ItemFormat.SINGLE_CHOICE, OPTIONS),
                SECONDS,
                true);
    }

    /** {@code perSkill} items for each skill, levels 1 to 5 in turn, formats mixed. */
    static ItemBank bank(int skills, int perSkill) {
        List<Item> items = new ArrayList<>();
        for (int s = 0; s < skills; s++) {
            for (int k = 0; k < perSkill; k++) {
                int level = 1 + k % Cuts.HIGHEST_LEVEL;
                ItemFormat format = FORMATS.get((s + k) % FORMATS.size());
                items.add(new Item(
                        s + "-" + k,
                        s,
                        level,
                        format,
                        ItemParameters.assumed(level, format, OPTIONS),
                        SECONDS + 5 * (k % 4),
                        true));
            }
        }
        return new ItemBank(skills, items);
    }

    /** A role that requires the same level of the first {@code skills} skills, the first three essential. */
    static Role role(int skills, int level) {
        return new Role(IntStream.range(0, skills)
                .mapToObj(s -> Requirement.atLevel(s, level, 1 + s % 3, s < 3))
                .toList());
    }

    /** An answer by somebody of known ability who guesses when not knowing. */
    static Outcome answer(Item item, double theta, RandomGenerator random) {
        return random.nextDouble() < item.parameters().curve().right(theta) ? Outcome.RIGHT : Outcome.WRONG;
    }
}
