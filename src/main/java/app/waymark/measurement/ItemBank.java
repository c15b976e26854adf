package app.waymark.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All questions that may be asked, by skill. Immutable; build one per revision of the bank and share it. */
public final class ItemBank {

    private final List<List<Item>> bySkill;
    private final int size;

    /** @param skills number of skills in the tree; items of other skills are an error */
    public ItemBank(int skills, Collection<Item> items) {
        List<List<Item>> lists = new ArrayList<>();
        for (int s = 0; s < skills; s++) {
            lists.add(new ArrayList<>());
        }
        for (Item item : items) {
            lists.get(item.skill()).add(item);
        }
        bySkill = lists.stream().map(List::copyOf).toList();
        size = items.size();
    }

    public List<Item> ofSkill(int skill) {
        return bySkill.get(skill);
    }

    public int skills() {
        return bySkill.size();
    }

    public int size() {
        return size;
    }
}
