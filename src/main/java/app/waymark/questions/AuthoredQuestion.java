package app.waymark.questions;

import java.util.List;
import java.util.Objects;

/** A question as its author wrote it, with the skill it measures. */
record AuthoredQuestion(String skill, QuestionContent content) implements Rate.Named {

    @Override
    public String label() {
        return content.id();
    }

    QuestionFormat format() {
        return content.type();
    }

    List<QuestionContent.Option> options() {
        return Objects.requireNonNullElse(content.options(), List.of());
    }

    List<QuestionContent.Step> steps() {
        return Objects.requireNonNullElse(content.steps(), List.of());
    }

    List<QuestionContent.CommonError> commonErrors() {
        return Objects.requireNonNullElse(content.commonErrors(), List.of());
    }

    /** Texts of options or steps, as authored. */
    List<String> texts() {
        return content.options() != null
                ? options().stream().map(QuestionContent.Option::text).toList()
                : steps().stream().map(QuestionContent.Step::text).toList();
    }

    /** Texts of the options to choose; for steps, all of them in the right order. */
    List<String> rightTexts() {
        return content.options() != null
                ? options().stream()
                        .filter(QuestionContent.Option::isBest)
                        .map(QuestionContent.Option::text)
                        .toList()
                : texts();
    }
}
