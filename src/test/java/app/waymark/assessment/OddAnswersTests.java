package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.measurement.Item;
import app.waymark.measurement.Outcome;
import app.waymark.questions.BankItem;
import app.waymark.questions.QuestionService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Easy questions missed and hard ones solved: no figure is told, but why not. */
@QuizTest
class OddAnswersTests {

    private static final int ANSWERS = 60;

    @Autowired
    ResultFreezer freezer;

    @Autowired
    QuestionDraw draw;

    @Autowired
    QuestionService questions;

    @Autowired
    MeasurementModels models;

    @Test
    void answers_that_do_not_fit_together_get_no_figure_but_the_reason() {
        AttemptResult result = result(level -> level >= 4);
        AttemptResult.FitResult fit = Objects.requireNonNull(result.fit());
        assertThat(fit.fits()).isFalse();
        assertThat(fit.answers()).isEqualTo(ANSWERS);
        assertThat(fit.easyMissed()).isPositive();
        assertThat(fit.hardSolved()).isPositive();
        assertThat(result.skills()).isNotEmpty().allSatisfy(skill -> {
            assertThat(skill.standing()).isEqualTo("unknown");
            assertThat(skill.mean()).isNull();
            assertThat(skill.low()).isNull();
        });
        assertThat(result.domains())
                .allSatisfy(domain -> assertThat(domain.low()).isNull());
        assertThat(result.requirements())
                .isNotEmpty()
                .allSatisfy(requirement -> assertThat(requirement.word()).isEqualTo("open"));
        assertThat(result.readiness()).isNull();
        assertThat(result.roles()).isEmpty();
        assertThat(result.growth()).isEmpty();
    }

    @Test
    void answers_that_fit_get_figures() {
        AttemptResult result = result(level -> level <= 2);
        assertThat(Objects.requireNonNull(result.fit()).fits()).isTrue();
        assertThat(result.skills())
                .anySatisfy(skill -> assertThat(skill.standing()).isEqualTo("measured"));
        assertThat(result.roles()).isNotEmpty();
    }

    /** Of somebody who is right exactly at some levels. */
    private AttemptResult result(IntPredicate right) {
        SkillModel model = models.current();
        var attempt = new Attempt(
                new UUID(0, 0), Quiz.ROLE, 42, 0, 7, List.of(), model.catalog().revision(), "test", Instant.EPOCH);
        List<AnsweredRow> rows = new ArrayList<>();
        for (BankItem item : questions.bank().items()) {
            boolean extreme = item.level() <= 2 || item.level() >= 4;
            if (rows.size() < ANSWERS && extreme && isAsked(model, item)) {
                Outcome outcome = right.test(item.level()) ? Outcome.RIGHT : Outcome.DONT_KNOW;
                rows.add(draw.row(attempt, questions.bank(), engineItem(model, item), rows.size() + 1)
                        .answeredBy(new AnsweredRow.Given(outcome, List.of(), null, 30_000, false, Instant.EPOCH)));
            }
        }
        return freezer.result(attempt, model, rows);
    }

    private static boolean isAsked(SkillModel model, BankItem item) {
        return !item.pilot()
                && model.skillsOf(Quiz.ROLE).contains(model.indexOf(item.skill()))
                && !model.tree().isSoft(model.indexOf(item.skill()));
    }

    private static Item engineItem(SkillModel model, BankItem item) {
        return new Item(
                item.questionId(),
                model.indexOf(item.skill()),
                item.level(),
                item.format().itemFormat(),
                item.parameters(),
                item.expectedSeconds(),
                true);
    }
}
