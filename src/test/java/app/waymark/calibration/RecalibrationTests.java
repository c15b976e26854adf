package app.waymark.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.waymark.calibration.AnsweredQuestions.Asked;
import app.waymark.measurement.BankSharpness;
import app.waymark.operations.JobLock;
import app.waymark.questions.ItemParameterService;
import app.waymark.questions.QuestionService;
import app.waymark.support.WaymarkTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaymarkTest
@Import(AnsweredQuestions.class)
class RecalibrationTests {

    @Autowired
    Recalibration recalibration;

    @Autowired
    ItemParameterService parameters;

    @Autowired
    QuestionService questions;

    @Autowired
    AnsweredQuestions answered;

    @Autowired
    JobLock jobs;

    @Autowired
    JdbcClient jdbc;

    private Asked question;

    @BeforeEach
    void aQuestionOfLevelThree() {
        question = answered.published("single-choice", 1).getFirst();
    }

    @AfterEach
    void withoutAnswers() {
        jdbc.sql("delete from attempt").update();
        jdbc.sql("delete from item_parameter where source = 'calibrated'").update();
        jdbc.sql("update question set pilot = false").update();
    }

    @Test
    void answersMoveTheDifficultyFromTheAuthorsGuessToTheTruth() {
        answered.answer(question, 800, 1.2);

        assertThat(recalibration.run()).isEqualTo(1);

        var now = parameters.current().get(question.hash());
        assertThat(now.parameters().b()).isBetween(0.9, 1.5);
        assertThat(now.parameters().sigmaB()).isLessThan(0.25);
        assertThat(now.answers()).isEqualTo(800);
        assertThat(parameters.history(question.hash()))
                .extracting(ItemParameterService.Row::calibrated)
                .containsExactly(false, true);
        assertThat(parameters.history(question.hash()))
                .extracting(ItemParameterService.Row::sigmaLogA)
                .satisfies(spreads -> {
                    assertThat(spreads.getFirst()).isNull();
                    assertThat(spreads.getLast()).isBetween(0.02, 0.3);
                });
    }

    @Test
    void aSecondRunWithoutNewAnswersChangesNothing() {
        answered.answer(question, 50, 0.5);

        assertThat(recalibration.run()).isEqualTo(1);
        assertThat(recalibration.run()).isZero();
        assertThat(parameters.history(question.hash())).hasSize(2);
    }

    @Test
    void fewAnswersSayLessThanTheAuthor() {
        answered.answer(question, Recalibration.FEWEST_ANSWERS - 1, 3);

        assertThat(recalibration.run()).isZero();
    }

    @Test
    void answersThatWereErasedAreGoneFromTheNextFit() {
        List<UUID> half = answered.answer(question, 60, 0);
        answered.answer(question, 60, 0);
        recalibration.run();

        answered.forget(half);

        assertThat(recalibration.run()).isEqualTo(1);
        assertThat(parameters.current().get(question.hash()).answers()).isEqualTo(60);
    }

    @Test
    void whatAllAnswersTellOfTheBankReachesQuestionsThatNobodyHasAnswered() {
        List<Asked> asked = answered.published("single-choice", BankSharpness.FEWEST_QUESTIONS);
        int each = BankSharpness.FEWEST_ANSWERS / BankSharpness.FEWEST_QUESTIONS;
        asked.forEach(q -> answered.answer(q, each, 2.2, 0, false));
        int questionsOfTheBank = parameters.current().size();

        assertThat(recalibration.run()).isEqualTo(questionsOfTheBank);

        assertThat(parameters.current().values()).allSatisfy(now -> {
            assertThat(now.parameters().a()).isGreaterThan(1.3);
            if (now.answers() == 0) {
                assertThat(now.parameters().b()).isEqualTo(now.prior().b());
                assertThat(now.parameters().sigmaB()).isCloseTo(now.prior().sigmaB(), within(1e-9));
            }
        });
        assertThat(recalibration.run()).isZero();
    }

    @Test
    void answersThatNobodyCouldHaveReadDoNotCount() {
        answered.answer(question, 40, 0, true);

        assertThat(recalibration.run()).isZero();
    }

    @Test
    void whatWasAlreadyShownKeepsTheNumbersItWasShownWith() {
        answered.answer(question, 200, 1);
        List<String> before = answered.presentations();

        recalibration.run();

        assertThat(answered.presentations()).isEqualTo(before);
    }

    @Test
    void aPilotQuestionCountsOnceItIsCalibrated() {
        jdbc.sql("update question set pilot = true where id = :id")
                .param("id", question.questionId())
                .update();
        answered.answer(question, 99, 0);
        recalibration.run();
        assertThat(currentBankItem().pilot()).isTrue();

        answered.answer(question, 101, 0);
        recalibration.run();

        assertThat(currentBankItem().pilot()).isFalse();
    }

    private app.waymark.questions.BankItem currentBankItem() {
        // a bank of this revision may be cached from before the question became a pilot
        jdbc.sql("insert into bank_revision (reason) values ('test')").update();
        return org.awaitility.Awaitility.await()
                .until(
                        () -> questions.bank(),
                        bank -> bank.revision()
                                == jdbc.sql("select max(id) from bank_revision")
                                        .query(Long.class)
                                        .single())
                .find(question.questionId())
                .orElseThrow();
    }

    @Test
    void onlyOneNodeRecalibratesAtATime() {
        answered.answer(question, 50, 0);
        var meanwhile = new AtomicInteger(-1);

        jobs.runUnlessRunning(Recalibration.JOB, () -> meanwhile.set(recalibration.run()));

        assertThat(meanwhile).hasValue(0);
        assertThat(recalibration.run()).isEqualTo(1);
    }
}
