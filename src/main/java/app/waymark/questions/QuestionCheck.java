package app.waymark.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that one question is complete and of its format, so that it can be shown and scored. */
final class QuestionCheck {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");

    private final QuestionContent content;
    private final Predicate<String> knownMisconception;
    private final List<String> faults = new ArrayList<>();

    private QuestionCheck(QuestionContent content, Predicate<String> knownMisconception) {
        this.content = content;
        this.knownMisconception = knownMisconception;
    }

    /** All faults of one question, each naming the field; empty for a sound question. */
    static List<String> faults(QuestionContent content, Predicate<String> knownMisconception) {
        return new QuestionCheck(content, knownMisconception).run();
    }

    /** What even a draft has to have in order to be stored. */
    static List<String> draftFaults(String skill, QuestionContent content) {
        var check = new QuestionCheck(content, slug -> true);
        check.require(
                content.id() != null && SLUG.matcher(content.id()).matches(), "id: letters, digits and hyphens only");
        check.require(filled(skill), "skill: missing");
        check.require(content.level() >= 1 && content.level() <= 5, "level: must be 1 to 5");
        check.require(content.type() != null, "type: missing");
        return check.faults;
    }

    private List<String> run() {
        require(content.id() != null && SLUG.matcher(content.id()).matches(), "id: letters, digits and hyphens only");
        require(content.level() >= 1 && content.level() <= 5, "level: must be 1 to 5");
        require(filled(content.stem()), "stem: missing");
        require(filled(content.explanation()), "explanation: missing");
        require(content.reviewed() != null && MONTH.matcher(content.reviewed()).matches(), "reviewed: must be yyyy-MM");
        require(
                content.reviewBy() == null || MONTH.matcher(content.reviewBy()).matches(),
                "review-by: must be yyyy-MM");
        require(
                content.reference() != null
                        && filled(content.reference().url())
                        && filled(content.reference().title()),
                "reference: needs title and url");
        if (content.type() == null) {
            faults.add("type: missing");
            return faults;
        }
        switch (content.type()) {
            case SINGLE_CHOICE -> options(4, 4, 1, 1);
            case MULTIPLE_RESPONSE -> options(4, 6, 2, 6);
            case JUDGEMENT -> options(4, 5, 1, 1);
            case ORDERING -> steps();
            case NUMERIC -> numeric();
        }
        return faults;
    }

    private void require(boolean sound, String fault) {
        if (!sound) {
            faults.add(fault);
        }
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void options(int least, int most, int leastRight, int mostRight) {
        List<QuestionContent.Option> options = Objects.requireNonNullElse(content.options(), List.of());
        require(
                options.size() >= least && options.size() <= most,
                "options: " + options.size() + ", must be " + least + " to " + most);
        long right = options.stream().filter(QuestionContent.Option::isBest).count();
        require(right >= leastRight && right <= mostRight, "options: " + right + " right answers");
        Set<String> texts = new HashSet<>();
        for (QuestionContent.Option option : options) {
            require(filled(option.text()), "options: one has no text");
            require(filled(option.because()), "options: one has no because");
            require(option.text() == null || texts.add(option.text().strip()), "options: two are the same");
            require(
                    content.type() != QuestionFormat.JUDGEMENT || option.effect() != null,
                    "options: an action has no effect");
            misconception(option.misconception());
        }
    }

    private void misconception(@Nullable String slug) {
        require(slug == null || knownMisconception.test(slug), "misconception: unknown " + slug);
    }

    private void steps() {
        List<QuestionContent.Step> steps = Objects.requireNonNullElse(content.steps(), List.of());
        require(steps.size() >= 4 && steps.size() <= 6, "steps: " + steps.size() + ", must be 4 to 6");
        for (QuestionContent.Step step : steps) {
            require(filled(step.text()) && filled(step.because()), "steps: one has no text or no because");
        }
    }

    private void numeric() {
        require(content.answer() != null && Double.isFinite(content.answer()), "answer: missing");
        require(content.tolerance() != null, "tolerance: missing");
        require(content.unit() != null, "unit: missing (may be empty)");
        require(filled(content.worked()), "worked: missing");
        for (QuestionContent.CommonError error :
                Objects.requireNonNullElse(content.commonErrors(), List.<QuestionContent.CommonError>of())) {
            misconception(error.misconception());
            require(
                    content.answer() == null || Math.abs(error.value() - content.answer()) > content.allowance(),
                    "common-errors: " + error.value() + " would be accepted as right");
        }
    }
}
