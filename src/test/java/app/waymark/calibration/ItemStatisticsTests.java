package app.waymark.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.calibration.AnsweredQuestions.Asked;
import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
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
    JdbcClient jdbc;

    private final Actor admin = new Actor(UUID.randomUUID(), false, Set.of(Actor.PERSON, Actor.ADMIN));
    private Asked question;

    @BeforeEach
    void aQuestion() {
        question = answered.published("single-choice", 1).getFirst();
    }

    @AfterEach
    void withoutAnswers() {
        jdbc.sql("delete from attempt").update();
        statistics.computeNow(admin);
        assertThat(statistics.computedAt(admin)).isEmpty();
    }

    @Test
    void forty_people_give_figures_of_which_too_fast_answers_and_practice_are_no_part() {
        answered.answer(question, 40, 0.5);
        int right = jdbc.sql("select count(*) from answer where outcome = 'right'")
                .query(Integer.class)
                .single();
        answered.answer(question, 7, 0.5, "assessment", true);
        answered.answer(question, 7, 0.5, "practice", false);
        statistics.computeNow(admin);
        ItemStatistics figures = statistics.of(admin, question.hash()).orElseThrow();
        assertThat(figures.answers()).isEqualTo(40);
        assertThat(figures.right()).isEqualTo(right / 40.0);
        assertThat(figures.medianSeconds()).isEqualTo(30);
        assertThat(figures.abilities().stream().mapToInt(n -> n).sum()).isEqualTo(40);
        assertThat(statistics.flagged(admin)).isEmpty();
    }

    @Test
    void fewer_than_thirty_people_give_none() {
        answered.answer(question, 29, 0.5);
        statistics.computeNow(admin);
        assertThat(statistics.of(admin, question.hash())).isEmpty();
    }
}
