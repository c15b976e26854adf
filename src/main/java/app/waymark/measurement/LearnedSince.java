package app.waymark.measurement;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * "I have learned this since": the skill starts afresh from its prior (and from what related skills say) for the answers
 * that follow. The older answers stay stored; they are only left out of what is scored now.
 *
 * @param monthsAgo per skill, months since the person said so
 */
public record LearnedSince(Map<Integer, Double> monthsAgo) {

    public LearnedSince {
        monthsAgo = Map.copyOf(monthsAgo);
    }

    /** The responses that still speak about the person. */
    public List<Response> remaining(Collection<Response> responses) {
        return responses.stream()
                .filter(response -> {
                    Double since = monthsAgo.get(response.skill());
                    return since == null || response.ageMonths() <= since;
                })
                .toList();
    }
}
