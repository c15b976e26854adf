package app.waymark.assessment;

import app.waymark.questions.QuestionReview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answered question in the review.
 *
 * @param seq place among the questions that are reviewed together, from 1
 * @param outcome right, wrong or dont-know
 * @param selected the author's indices of the choices made, or the order given
 */
public record ReviewedAnswer(
        int seq,
        QuestionReview question,
        String outcome,
        List<Integer> selected,
        @Nullable Double number,
        boolean tooFast) {}
