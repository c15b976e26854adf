package app.waymark.measurement;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Marks items down a little whose format, or whose level within the skill, the attempt has had a lot of. */
final class Variety {

    private static final double MARKDOWN = 0.85;
    private static final int OFTEN_AT_ONE_LEVEL = 2;
    private static final double OFTEN_IN_ONE_FORMAT = 0.6;
    private static final int ENOUGH_TO_JUDGE_FORMATS = 5;

    private final Map<ItemFormat, Integer> byFormat = new EnumMap<>(ItemFormat.class);
    private final Map<Long, Integer> byLevel = new HashMap<>();
    private final int asked;

    private Variety(QuizState state) {
        for (Answered answer : state.answered()) {
            byFormat.merge(answer.item().format(), 1, Integer::sum);
            byLevel.merge(skillAndLevel(answer.item()), 1, Integer::sum);
        }
        asked = state.answered().size();
    }

    static Variety of(QuizState state) {
        return new Variety(state);
    }

    double factor(Item item) {
        double factor = 1;
        if (asked >= ENOUGH_TO_JUDGE_FORMATS && byFormat.getOrDefault(item.format(), 0) > OFTEN_IN_ONE_FORMAT * asked) {
            factor *= MARKDOWN;
        }
        if (byLevel.getOrDefault(skillAndLevel(item), 0) >= OFTEN_AT_ONE_LEVEL) {
            factor *= MARKDOWN;
        }
        return factor;
    }

    private static long skillAndLevel(Item item) {
        return (long) item.skill() * (Cuts.HIGHEST_LEVEL + 1) + item.level();
    }
}
