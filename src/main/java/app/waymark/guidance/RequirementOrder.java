package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import java.util.Comparator;
import java.util.List;

/** Which requirements are named first. */
public final class RequirementOrder {

    private RequirementOrder() {}

    /** What is met or probably met, the surest first. */
    public static List<AttemptResult.RequirementResult> strong(AttemptResult result) {
        return result.requirements().stream()
                .filter(RequirementOrder::met)
                .sorted(Comparator.comparingDouble(RequirementOrder::probability)
                        .reversed())
                .toList();
    }

    /** What stands between, in the order in which closing it would move readiness. */
    public static List<AttemptResult.RequirementResult> gaps(AttemptResult result) {
        return result.requirements().stream()
                .filter(r -> !r.soft() && r.shortfall() > 0 && !met(r))
                .sorted(Comparator.comparingDouble(AttemptResult.RequirementResult::shortfall)
                        .reversed())
                .toList();
    }

    private static boolean met(AttemptResult.RequirementResult requirement) {
        return requirement.word().equals("meets") || requirement.word().equals("probably-meets");
    }

    private static double probability(AttemptResult.RequirementResult requirement) {
        Double probability = requirement.probability();
        return probability == null ? 0 : probability;
    }
}
