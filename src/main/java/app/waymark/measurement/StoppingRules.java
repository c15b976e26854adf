package app.waymark.measurement;

/**
 * When enough has been asked.
 *
 * @param targetSd standard deviation at which a skill is precise enough, in logits
 * @param smallestShare the least share of the scope's weighted variance that the best question must be expected to
 *     remove
 * @param verdictFromSeconds a verdict ends only attempts that were promised more than this; a quick look gives direction
 *     and gaps, no verdict
 */
public record StoppingRules(double targetSd, double smallestShare, double verdictFromSeconds) {

    public static final StoppingRules DEFAULT = new StoppingRules(0.45, 0.005, 60.0 * QuizState.QUICK_LOOK_MINUTES);
}
