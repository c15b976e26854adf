package app.waymark.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sound question of some format, to be changed in one respect. */
final class SampleQuestion {

    private final String id;
    private final QuestionFormat format;
    private String skill = "tokenization";
    private int level = 3;
    private boolean situation = true;
    private String stem;
    private String explanation = "What to take away. Why it holds.";
    private String below = "Would say the opposite.";
    private String reviewBy = null;
    private String compute = "40 + 2";
    private QuestionContent.Reference reference = new QuestionContent.Reference("A paper", "https://example.org/paper");
    private List<QuestionContent.Option> options = null;
    private List<QuestionContent.Step> steps = null;
    private List<QuestionContent.CommonError> commonErrors = null;

    private SampleQuestion(String id, QuestionFormat format) {
        this.id = id;
        this.format = format;
        stem = "A log shows " + id.replace('-', ' ') + ". What is its cause?";
    }

    static SampleQuestion singleChoice(String id) {
        return new SampleQuestion(id, QuestionFormat.SINGLE_CHOICE)
                .options("the key", "wrong one", "wrong two", "wrong 3");
    }

    static SampleQuestion judgement(String id) {
        return new SampleQuestion(id, QuestionFormat.JUDGEMENT).options("best act", "poor act", "weak act", "idle act");
    }

    static SampleQuestion multipleResponse(String id) {
        SampleQuestion question = new SampleQuestion(id, QuestionFormat.MULTIPLE_RESPONSE);
        question.stem = question.stem + " Choose all that apply.";
        question.options = List.of(
                option("right one", true, null),
                option("right two", true, null),
                option("wrong one", false, null),
                option("wrong two", false, null));
        return question;
    }

    static SampleQuestion ordering(String id) {
        SampleQuestion question = new SampleQuestion(id, QuestionFormat.ORDERING);
        question.steps = Stream.of("first", "second", "third", "fourth")
                .map(text -> new QuestionContent.Step(text, "It needs the one before."))
                .toList();
        return question;
    }

    static SampleQuestion numeric(String id) {
        SampleQuestion question = new SampleQuestion(id, QuestionFormat.NUMERIC);
        question.commonErrors = List.of(new QuestionContent.CommonError(24, "Digits swapped.", null));
        return question;
    }

    private static QuestionContent.Option option(String text, boolean right, String misconception) {
        return new QuestionContent.Option(text, right, null, "Because.", misconception);
    }

    SampleQuestion skill(String slug) {
        this.skill = slug;
        return this;
    }

    SampleQuestion level(int wanted) {
        this.level = wanted;
        return this;
    }

    SampleQuestion withoutSituation() {
        this.situation = false;
        return this;
    }

    SampleQuestion stem(String text) {
        this.stem = text;
        return this;
    }

    SampleQuestion explanation(String text) {
        this.explanation = text;
        return this;
    }

    SampleQuestion below(String text) {
        this.below = text;
        return this;
    }

    SampleQuestion reviewBy(String month) {
        this.reviewBy = month;
        return this;
    }

    SampleQuestion compute(String expression) {
        this.compute = expression;
        return this;
    }

    SampleQuestion reference(String url) {
        this.reference = new QuestionContent.Reference("A paper", url);
        return this;
    }

    /** Options with the key in first place. */
    SampleQuestion options(String key, String... wrong) {
        return optionsWithKeyAt(
                0, Stream.concat(Stream.of(key), Stream.of(wrong)).toArray(String[]::new));
    }

    SampleQuestion optionsWithKeyAt(int key, String... texts) {
        options = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            options.add(
                    format == QuestionFormat.JUDGEMENT
                            ? new QuestionContent.Option(texts[i], null, i == key ? 3 : 1, "Because.", null)
                            : option(texts[i], i == key, null));
        }
        return this;
    }

    SampleQuestion misconception(int option, String slug) {
        options = new ArrayList<>(options);
        QuestionContent.Option old = options.get(option);
        options.set(option, new QuestionContent.Option(old.text(), old.correct(), old.effect(), old.because(), slug));
        return this;
    }

    SampleQuestion because(int option, String because) {
        options = new ArrayList<>(options);
        QuestionContent.Option old = options.get(option);
        options.set(
                option,
                new QuestionContent.Option(old.text(), old.correct(), old.effect(), because, old.misconception()));
        return this;
    }

    AuthoredQuestion build() {
        boolean numeric = format == QuestionFormat.NUMERIC;
        return new AuthoredQuestion(
                skill,
                new QuestionContent(
                        id,
                        level,
                        format,
                        situation,
                        stem,
                        options,
                        steps,
                        numeric ? 42.0 : null,
                        numeric ? new QuestionContent.Tolerance(0.5, null) : null,
                        numeric ? "" : null,
                        numeric ? "40 + 2" : null,
                        numeric ? compute : null,
                        commonErrors,
                        explanation,
                        below,
                        reference,
                        "2026-11",
                        reviewBy,
                        null));
    }

    /** A bank of these questions that knows one skill. */
    static AuthoredBank bank(SampleQuestion... questions) {
        return new AuthoredBank(
                Stream.of(questions).map(SampleQuestion::build).toList(),
                List.of(new BankSkill("tokenization", "Tokenization", 2, false, 3, List.of())),
                List.of());
    }
}
