package app.waymark.assessment;

import app.waymark.questions.QuestionFace;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the player shows: all of it derived from committed rows.
 *
 * @param scope what the attempt is about
 * @param scopeName what people call it; empty for the whole field
 * @param answered number of answers committed so far
 * @param minutesLeft whole minutes left of the promise, at least 1 while a question waits
 * @param share share of the promised time that is used, 0 to 1
 * @param question the question that waits, or null when the attempt has ended
 */
public record PlayerState(
        UUID attemptId,
        QuizScope scope,
        String scopeName,
        int answered,
        int minutesLeft,
        double share,
        @Nullable Question question) {

    /**
     * A committed presentation.
     *
     * @param seq its number within the attempt, from 1
     * @param nonce has to come back with the answer
     * @param skill name of the skill it asks about
     */
    public record Question(int seq, UUID nonce, String skill, QuestionFace face) {}

    /** Whether there is nothing more to answer. */
    public boolean ended() {
        return question == null;
    }
}
