package app.waymark.measurement;

/**
 * Answers to one item by people of about the same ability: one row of the aggregate that recalibration reads.
 *
 * @param mean the skill's mean before the answer, rounded by the aggregate
 * @param variance the skill's variance before the answer, rounded by the aggregate
 * @param answers number of answers, "I don't know" included
 * @param right number of right answers
 * @param dontKnow number of "I don't know"
 */
public record AnswerBin(double mean, double variance, long answers, long right, long dontKnow) {

    public AnswerBin {
        if (!Double.isFinite(mean) || !(variance >= 0) || right < 0 || dontKnow < 0 || right + dontKnow > answers) {
            throw new IllegalArgumentException(
                    right + " right and " + dontKnow + " don't know of " + answers + " at " + mean + ", " + variance);
        }
    }
}
