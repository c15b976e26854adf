package app.waymark.questions;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as its author wrote it, key included; for those who write questions, never for those who answer them.
 *
 * @param below what a person one level below would answer and why (note among authors)
 * @param reviewed month of the last review, {@code yyyy-MM}
 * @param reviewBy month by which the facts want another look, or null where they do not age
 * @param checks figures and program outputs that a test recomputes
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionContent(
        String id,
        int level,
        QuestionFormat type,
        boolean situation,
        String stem,
        @Nullable List<Option> options,
        @Nullable List<Step> steps,
        @Nullable Double answer,
        @Nullable Tolerance tolerance,
        @Nullable String unit,
        @Nullable String worked,
        @Nullable String compute,
        @Nullable List<CommonError> commonErrors,
        String explanation,
        @Nullable String below,
        Reference reference,
        String reviewed,
        @Nullable String reviewBy,
        @Nullable List<Check> checks) {

    /**
     * The same question after its facts were looked at.
     *
     * @param next when they want another look
     */
    public QuestionContent reviewedIn(YearMonth month, YearMonth next) {
        return new QuestionContent(
                id,
                level,
                type,
                situation,
                stem,
                options,
                steps,
                answer,
                tolerance,
                unit,
                worked,
                compute,
                commonErrors,
                explanation,
                below,
                reference,
                month.toString(),
                next.toString(),
                checks);
    }

    /** A choice; {@code effect} 0 to 3 in judgement questions, {@code correct} elsewhere. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Option(
            String text,
            @Nullable Boolean correct,
            @Nullable Integer effect,
            String because,
            @Nullable String misconception) {

        /** Whether it belongs to the right answer; no fact of its own, so not part of the document. */
        @JsonIgnore
        public boolean isBest() {
            return Boolean.TRUE.equals(correct) || Integer.valueOf(3).equals(effect);
        }
    }

    /** A step of an ordering question, listed in the right place. */
    public record Step(String text, String because) {}

    /** How far a number may lie from the answer: an absolute amount or a share of the answer. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Tolerance(
            @Nullable Double absolute, @Nullable Double relative) {}

    /** A wrong number with what leads to it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CommonError(
            double value, String because, @Nullable String misconception) {}

    /** A primary source. */
    public record Reference(String title, String url) {}

    /** A statement to recompute: an expression with its value, or a program with its output. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Check(
            @Nullable String compute,
            @Nullable Object equals,
            @Nullable Double tolerance,
            @Nullable String python,
            @Nullable String prints) {}

    /** Options shown, or steps to order; 0 for a numeric question. */
    public int choices() {
        return options != null ? options.size() : steps != null ? steps.size() : 0;
    }

    /** Largest accepted distance from the numeric answer. */
    public double allowance() {
        if (answer == null || tolerance == null) {
            return 0;
        }
        return tolerance.absolute() != null
                ? tolerance.absolute()
                : Math.abs(answer) * (tolerance.relative() == null ? 0 : tolerance.relative());
    }
}
