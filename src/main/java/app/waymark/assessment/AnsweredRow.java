package app.waymark.assessment;

import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import app.waymark.questions.QuestionFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A presentation with its answer, if there is one.
 *
 * @param order the author's index of each option in the order shown
 * @param counted whether the question counts (pilot questions do not)
 * @param answer null while the question waits
 */
record AnsweredRow(
        UUID attemptId,
        int seq,
        UUID nonce,
        String questionId,
        String questionHash,
        String skill,
        ItemParameters parameters,
        boolean counted,
        int level,
        QuestionFormat format,
        List<Integer> order,
        int words,
        int expectedSeconds,
        Instant issuedAt,
        @Nullable Given answer) {

    /** What was answered. */
    record Given(
            Outcome outcome,
            List<Integer> selected,
            @Nullable Double number,
            int msTaken,
            boolean tooFast,
            Instant committedAt) {}

    AnsweredRow answeredBy(Given given) {
        return new AnsweredRow(
                attemptId,
                seq,
                nonce,
                questionId,
                questionHash,
                skill,
                parameters,
                counted,
                level,
                format,
                order,
                words,
                expectedSeconds,
                issuedAt,
                given);
    }
}
