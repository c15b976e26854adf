package app.waymark.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its key and reasons, for after the answer.
 *
 * @param stem sanitized HTML
 * @param choices options as authored, or steps in the right order; empty for numeric questions
 * @param answer the right number with its unit, or null
 * @param worked sanitized HTML of the calculation, or null
 * @param explanation sanitized HTML
 * @param referenceUrl corrected since, where an earlier version named an address that was wrong or has moved
 * @param referenceVerified whether that page or paper has been looked up
 */
public record QuestionReview(
        String questionId,
        String skill,
        int level,
        QuestionFormat format,
        String stem,
        List<Choice> choices,
        @Nullable String answer,
        @Nullable String worked,
        String explanation,
        String referenceTitle,
        String referenceUrl,
        boolean referenceVerified) {

    /** One option or step: whether it belongs to the right answer, and why. */
    public record Choice(String text, boolean right, String because) {}
}
