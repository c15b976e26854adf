package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.WaymarkApplication;
import app.waymark.questions.QuestionFormat;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** Come back at any time, from anywhere: the same question waits, with its options in the same order. */
@QuizTest
class ResumeTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    Environment environment;

    @Test
    void looking_again_draws_nothing_anew() {
        Actor actor = quiz.participant();
        UUID id = attempts.start(actor, Quiz.LEAD);
        PlayerState state = attempts.current(actor, id);
        while (!state.ended()) {
            List<String> before = quiz.stored(id);
            assertThat(attempts.current(actor, id)).isEqualTo(state);
            assertThat(attempts.current(actor, id)).isEqualTo(state);
            assertThat(quiz.stored(id)).isEqualTo(before);
            state = quiz.next(actor, state);
        }
        assertThat(attempts.current(actor, id)).isEqualTo(state);
    }

    @Test
    void another_server_on_the_same_database_goes_on_where_this_one_stood() {
        List<Actor> people = List.of(quiz.account(), quiz.participant(), quiz.account());
        List<PlayerState> here = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            Actor actor = people.get(person);
            PlayerState state =
                    attempts.current(actor, attempts.start(actor, person == 2 ? QuizScope.FIELD : Quiz.LEAD));
            for (int answers = 0; answers < 2 + person; answers++) {
                state = quiz.next(actor, state);
            }
            here.add(state);
        }
        quiz.read();
        AnswerSubmission answeredHere = quiz.right(here.getFirst());
        AnswerReceipt receipt =
                attempts.answer(people.getFirst(), here.getFirst().attemptId(), answeredHere);
        try (var context = new SpringApplicationBuilder(WaymarkApplication.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"))) {
            AttemptService there = context.getBean(AttemptService.class);
            assertThat(there.current(people.getFirst(), receipt.state().attemptId()))
                    .isEqualTo(receipt.state());
            AnswerReceipt again =
                    there.answer(people.getFirst(), receipt.state().attemptId(), answeredHere);
            assertThat(again.status()).isEqualTo(AnswerReceipt.Status.REPEATED);
            assertThat(again.state()).isEqualTo(receipt.state());
            for (int person = 1; person < people.size(); person++) {
                PlayerState state = here.get(person);
                assertThat(there.current(people.get(person), state.attemptId())).isEqualTo(state);
                // and in turns
                PlayerState next = there.answer(people.get(person), state.attemptId(), quiz.dontKnow(state))
                        .state();
                assertThat(attempts.current(people.get(person), state.attemptId()))
                        .isEqualTo(next);
                PlayerState afterNext = quiz.next(people.get(person), next);
                assertThat(there.current(people.get(person), state.attemptId())).isEqualTo(afterNext);
            }
        }
    }

    @Test
    void steps_are_never_shown_in_the_right_order_and_options_in_more_than_one() {
        int orderings = 0;
        int options = 0;
        int natural = 0;
        List<String> skills = quiz.jdbc.sql("""
                        select distinct v.skill from question q join question_version v on v.hash = q.current_hash
                        where v.format = 'ordering' order by v.skill
                        """).query(String.class).list();
        List<QuizScope> scopes = new ArrayList<>(List.of(Quiz.LEAD, QuizScope.FIELD, Quiz.LEAD, QuizScope.FIELD));
        // Which questions come is chance; in a quiz of one skill most of its questions do.
        skills.forEach(skill -> scopes.add(Quiz.skill(skill)));
        for (QuizScope scope : scopes) {
            Actor actor = quiz.account();
            UUID id = quiz.play(actor, scope);
            for (String row :
                    quiz.jdbc.sql("""
                            select v.format || ' ' || array_to_string(p.option_order, ',') from presentation p
                            join question_version v on v.hash = p.question_hash
                            where p.attempt_id = :attempt and v.format <> 'numeric'
                            """).param("attempt", id).query(String.class).list()) {
                String[] parts = row.split(" ", 2);
                String[] order = parts[1].split(",", -1);
                boolean asWritten = IntStream.range(0, order.length).allMatch(i -> order[i].equals(String.valueOf(i)));
                if (QuestionFormat.of(parts[0]) == QuestionFormat.ORDERING) {
                    orderings++;
                    assertThat(asWritten).as(row).isFalse();
                } else {
                    options++;
                    natural += asWritten ? 1 : 0;
                }
            }
        }
        assertThat(orderings).isPositive();
        assertThat(natural).isLessThan(options / 4);
    }
}
