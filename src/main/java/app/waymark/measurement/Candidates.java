package app.waymark.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The items that may be asked next. Content comes first: no skill in scope is left unmeasured while another has three
 * questions. Cool-down and exposure give way where they would leave nothing to ask.
 */
final class Candidates {

    private static final int ENOUGH_WHILE_OTHERS_HAVE_NONE = 3;

    private Candidates() {}

    /** Empty only when every item in scope has been asked in this attempt or is spoilt. */
    static List<Item> of(ItemBank bank, Scope scope, QuizState state, Availability availability) {
        Set<String> asked = new HashSet<>(availability.spoilt());
        for (Answered answer : state.answered()) {
            asked.add(answer.item().id());
        }
        Predicate<Item> rested = item -> !availability.coolingDown().contains(item.id());
        Predicate<Item> eligible = item -> availability.exposure().isEligible(item.id(), availability.attemptSeed());
        List<Item> open = unasked(bank, scope, asked);
        List<Item> fresh = filtered(open, rested);
        List<Item> allowed = filtered(fresh, eligible);
        if (allowed.isEmpty()) {
            allowed = fresh.isEmpty() ? open : fresh;
        }
        return balanced(allowed, scope, state);
    }

    private static List<Item> unasked(ItemBank bank, Scope scope, Set<String> asked) {
        List<Item> open = new ArrayList<>();
        for (int skill : scope.skills()) {
            for (Item item : bank.ofSkill(skill)) {
                if (!asked.contains(item.id())) {
                    open.add(item);
                }
            }
        }
        return open;
    }

    private static List<Item> balanced(List<Item> items, Scope scope, QuizState state) {
        int[] answers = new int[Arrays.stream(scope.skills()).max().orElse(0) + 1];
        for (int skill : scope.skills()) {
            answers[skill] = state.answersTo(skill);
        }
        boolean someUnmeasured = items.stream().anyMatch(item -> item.counted() && answers[item.skill()] == 0);
        if (!someUnmeasured) {
            return items;
        }
        return filtered(items, item -> answers[item.skill()] < ENOUGH_WHILE_OTHERS_HAVE_NONE);
    }

    private static List<Item> filtered(List<Item> items, Predicate<Item> wanted) {
        List<Item> result = new ArrayList<>(items.size());
        for (Item item : items) {
            if (wanted.test(item)) {
                result.add(item);
            }
        }
        return result;
    }
}
