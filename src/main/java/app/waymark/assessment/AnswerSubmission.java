package app.waymark.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a person gave it.
 *
 * @param seq number of the presentation it answers
 * @param nonce of that presentation
 * @param positions positions chosen, or the order given, in the order shown, from 0
 * @param number the number typed, for numeric questions
 * @param dontKnow "I don't know"; positions and number are then ignored
 * @param millis time the question was visible, as the browser counted it
 */
public record AnswerSubmission(
        int seq,
        UUID nonce,
        List<Integer> positions,
        @Nullable Double number,
        boolean dontKnow,
        long millis) {

    public AnswerSubmission {
        positions = List.copyOf(positions);
    }

    /** "I don't know". */
    public static AnswerSubmission dontKnow(int seq, UUID nonce, long millis) {
        return new AnswerSubmission(seq, nonce, List.of(), null, true, millis);
    }
}
