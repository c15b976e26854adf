package app.waymark.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.calibration.AnsweredQuestions.Asked;
import app.waymark.questions.ItemParameterService;
import app.waymark.questions.QuestionContent;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly job, on answers as the player leaves them. */
@WaymarkTest
@Import(AnsweredQuestions.class)
class ItemStatisticsTests {

    @Autowired
    ItemStatisticsService statistics;

    @Autowired
    AnsweredQuestions answered;

    @Autowired
    Recalibration recalibration;

    @Autowired
    QuestionEditor editor;

    @Autowired
    ItemParameterService parameters;

    @Autowired
    JdbcClient jdbc;

    private final Actor admin = new Actor(UUID.randomUUID(), false, Set.of(Actor.PERSON, Actor.ADMIN));
    private Asked question;

    @BeforeEach
    void aQuestion() {
        question = answered.published("single-choice", 1).getFirst();
        jdbc.sql("insert into person (id) values (:id)")
                .param("id", admin.personId())
                .update();
    }

    @AfterEach
    void withoutAnswers() {
        jdbc.sql("delete from attempt").update();
        statistics.computeNow(admin);
        assertThat(statistics.computedAt(admin)).isEmpty();
    }

    @Test
    void forty_people_give_figures_of_which_too_fast_answers_are_no_part() {
        answered.answer(question, 40, 0.5);
        int right = jdbc.sql("select count(*) from answer where outcome = 'right'")
                .query(Integer.class)
                .single();
        answered.answer(question, 7, 0.5, true);
        statistics.computeNow(admin);
        ItemStatistics figures = statistics.of(admin, question.hash()).orElseThrow();
        assertThat(figures.answers()).isEqualTo(40);
        assertThat(figures.right()).isEqualTo(right / 40.0);
        assertThat(figures.medianSeconds()).isEqualTo(30);
        assertThat(figures.abilities().stream().mapToInt(n -> n).sum()).isEqualTo(40);
        assertThat(statistics.flagged(admin)).isEmpty();
    }

    @Test
    void answers_to_a_version_that_asked_the_same_tell_of_the_present_one() {
        answered.answer(question, 40, 0.5);
        QuestionEntry before = editor.entry(admin, question.questionId());
        save(before, before.content().reviewedIn(YearMonth.of(2026, 11), YearMonth.of(2027, 11)));
        try {
            QuestionEntry dated = editor.entry(admin, question.questionId());
            assertThat(dated.hash()).isNotEqualTo(before.hash());
            answered.answer(new Asked(before.id(), dated.hash(), before.skill(), question.c()), 10, 0.5);
            statistics.computeNow(admin);
            assertThat(statistics.of(admin, dated.hash()).orElseThrow().answers())
                    .isEqualTo(50);
            assertThat(recalibration.run()).isEqualTo(1);
            assertThat(parameters.current().get(dated.hash()).answers()).isEqualTo(50);
        } finally {
            save(editor.entry(admin, before.id()), before.content());
            editor.followReleases(admin, before.id());
            jdbc.sql("delete from item_parameter where source = 'calibrated'").update();
        }
    }

    private void save(QuestionEntry entry, QuestionContent content) {
        editor.save(
                admin,
                "a test",
                List.of(new QuestionEdit(entry.skill(), content, entry.version(), entry.state(), entry.pool())));
    }

    @Test
    void fewer_than_thirty_people_give_none() {
        answered.answer(question, 29, 0.5);
        statistics.computeNow(admin);
        assertThat(statistics.of(admin, question.hash())).isEmpty();
    }
}
