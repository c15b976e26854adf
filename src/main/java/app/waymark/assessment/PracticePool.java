package app.waymark.assessment;

import app.waymark.questions.BankItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which questions of a skill somebody may practise. Seeing the right answer spoils a question for measuring, so of each
 * level half are kept back, the odd one included: which half, is drawn once for each person. Questions that a
 * measurement has asked already can be practised in any case.
 */
final class PracticePool {

    private final List<BankItem> open = new ArrayList<>();
    private final int keptBack;

    /**
     * The pool of a person.
     *
     * @param bank published questions of the skill
     * @param measured ids of those that the person has answered in ended attempts
     */
    PracticePool(UUID personId, String skill, List<BankItem> bank, Set<String> measured) {
        var random =
                new Random(personId.getLeastSignificantBits() ^ personId.getMostSignificantBits() ^ skill.hashCode());
        Map<Integer, List<BankItem>> byLevel = bank.stream()
                .filter(item -> !item.pilot())
                .sorted(Comparator.comparing(BankItem::questionId))
                .collect(Collectors.groupingBy(BankItem::level, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        int kept = 0;
        for (List<BankItem> level : byLevel.values()) {
            Collections.shuffle(level, random);
            for (int i = 0; i < level.size(); i++) {
                BankItem item = level.get(i);
                if (i < level.size() / 2 || measured.contains(item.questionId())) {
                    open.add(item);
                } else {
                    kept++;
                }
            }
        }
        keptBack = kept;
    }

    List<BankItem> open() {
        return List.copyOf(open);
    }

    int keptBack() {
        return keptBack;
    }

    /**
     * The next one: first what was practised least often, then what was not answered right, from the person's level on.
     *
     * @param practised what the person has practised of the skill, in order
     * @param level where the person stands, 1 to 5
     */
    Optional<BankItem> next(List<PracticeStore.Row> practised, int level) {
        Map<String, Long> times =
                practised.stream().collect(Collectors.groupingBy(PracticeStore.Row::questionId, Collectors.counting()));
        Set<String> right = lastRight(practised);
        return open.stream()
                .min(Comparator.comparingLong((BankItem item) -> times.getOrDefault(item.questionId(), 0L))
                        .thenComparing(item -> right.contains(item.questionId()))
                        .thenComparingInt(item -> Math.abs(item.level() - level))
                        .thenComparingInt(BankItem::level)
                        .thenComparingInt(open::indexOf));
    }

    /** Questions whose last answer was right. */
    static Set<String> lastRight(List<PracticeStore.Row> practised) {
        Map<String, String> last = new TreeMap<>();
        practised.forEach(row -> {
            if (row.outcome() != null) {
                last.put(row.questionId(), row.outcome());
            }
        });
        return last.entrySet().stream()
                .filter(entry -> entry.getValue().equals("right"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
