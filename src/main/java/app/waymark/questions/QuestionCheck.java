package app.waymark.questions;

import app.waymark.base.Fault;
import java.io.Serializable;
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
    private final List<Fault> faults = new ArrayList<>();

    private QuestionCheck(QuestionContent content, Predicate<String> knownMisconception) {
        this.content = content;
        this.knownMisconception = knownMisconception;
    }

    /** All faults of one question, each naming the field; empty for a sound question. */
    static List<Fault> faults(QuestionContent content, Predicate<String> knownMisconception) {
        return new QuestionCheck(content, knownMisconception).run();
    }

    /** What even a draft has to have in order to be stored. */
    static List<Fault> draftFaults(String skill, QuestionContent content) {
        var check = new QuestionCheck(content, slug -> true);
        check.require(content.id() != null && SLUG.matcher(content.id()).matches(), "id", "fault.slug");
        check.require(filled(skill), "skill", "fault.missing");
        check.require(content.level() >= 1 && content.level() <= 5, "level", "fault.level");
        check.require(content.type() != null, "type", "fault.missing");
        return check.faults;
    }

    private List<Fault> run() {
        require(content.id() != null && SLUG.matcher(content.id()).matches(), "id", "fault.slug");
        require(content.level() >= 1 && content.level() <= 5, "level", "fault.level");
        require(filled(content.stem()), "stem", "fault.missing");
        require(filled(content.explanation()), "explanation", "fault.missing");
        require(content.reviewed() != null && MONTH.matcher(content.reviewed()).matches(), "reviewed", "fault.month");
        require(content.reviewBy() == null || MONTH.matcher(content.reviewBy()).matches(), "review-by", "fault.month");
        require(
                content.reference() != null
                        && filled(content.reference().url())
                        && filled(content.reference().title()),
                "reference",
                "fault.reference");
        if (content.type() == null) {
            faults.add(Fault.of("type", "fault.missing"));
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

    private void require(boolean sound, String field, String fault, Serializable... arguments) {
        if (!sound) {
            faults.add(Fault.of(field, fault, arguments));
        }
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private void options(int least, int most, int leastRight, int mostRight) {
        List<QuestionContent.Option> options = Objects.requireNonNullElse(content.options(), List.of());
        require(
                options.size() >= least && options.size() <= most,
                "options",
                "fault.number",
                options.size(),
                least,
                most);
        long right = options.stream().filter(QuestionContent.Option::isBest).count();
        require(right >= leastRight && right <= mostRight, "options", "fault.right-answers", right);
        Set<String> texts = new HashSet<>();
        for (QuestionContent.Option option : options) {
            require(filled(option.text()), "options", "fault.option-text");
            require(filled(option.because()), "options", "fault.option-because");
            require(option.text() == null || texts.add(option.text().strip()), "options", "fault.option-twice");
            require(
                    content.type() != QuestionFormat.JUDGEMENT || option.effect() != null,
                    "options",
                    "fault.option-effect");
            misconception(option.misconception());
        }
    }

    private void misconception(@Nullable String slug) {
        require(slug == null || knownMisconception.test(slug), "misconception", "fault.unknown", String.valueOf(slug));
    }

    private void steps() {
        List<QuestionContent.Step> steps = Objects.requireNonNullElse(content.steps(), List.of());
        require(steps.size() >= 4 && steps.size() <= 6, "steps", "fault.number", steps.size(), 4, 6);
        for (QuestionContent.Step step : steps) {
            require(filled(step.text()) && filled(step.because()), "steps", "fault.step");
        }
    }

    private void numeric() {
        require(content.answer() != null && Double.isFinite(content.answer()), "answer", "fault.missing");
        require(content.tolerance() != null, "tolerance", "fault.missing");
        require(content.unit() != null, "unit", "fault.unit");
        require(filled(content.worked()), "worked", "fault.missing");
        for (QuestionContent.CommonError error :
                Objects.requireNonNullElse(content.commonErrors(), List.<QuestionContent.CommonError>of())) {
            misconception(error.misconception());
            require(
                    content.answer() == null || Math.abs(error.value() - content.answer()) > content.allowance(),
                    "common-errors",
                    "fault.error-right",
                    error.value());
        }
    }
}
