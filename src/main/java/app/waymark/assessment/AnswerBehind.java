package app.waymark.assessment;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer that a result rests on; it says how the answer was, never what would have been right.
 *
 * @param attemptId attempt in which it was given: the result's own, or an earlier one
 * @param level level of the question, 1 to 5
 * @param outcome right, wrong or dont-know
 * @param counted false for questions that are being tried out and for answers that came too fast
 */
public record AnswerBehind(
        UUID attemptId, int seq, String skill, int level, String outcome, boolean counted, Instant at) {}
