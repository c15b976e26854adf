package app.waymarkbench;

import app.waymark.assessment.AnswerSubmission;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.PlayerState;
import app.waymark.assessment.QuizScope;
import app.waymark.assessment.SelectionTimes;
import app.waymark.security.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an answer costs on the server, beside a durable commit of one row on the same machine in the same run. */
final class AnswerSection {

    private static final int WARM = 300;
    private static final int ANSWERS = 1_500;
    private static final QuizScope SCOPE = new QuizScope(QuizScope.Kind.ROLE, "lead-prompt-engineer");

    private AnswerSection() {}

    static void measure(Figures figures, ApplicationContext application) throws SQLException {
        figures.section("An answer");
        AttemptService attempts = application.getBean(AttemptService.class);
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        answers(attempts, jdbc, WARM);
        long[] answers = answers(attempts, jdbc, ANSWERS);
        figures.addTimes("server time of an answer", answers);
        long[] commits = commits(application.getBean(DataSource.class), ANSWERS);
        figures.addTimes("durable commit of one row", commits);
        figures.add("answer / commit, p50", ratio(answers, commits), "x", "");
        figures.addTimes("selection of the next question", SelectionTimes.nanos(application, ANSWERS));
    }

    private static double ratio(long[] a, long[] b) {
        return median(a) / median(b);
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return Figures.millis(sorted, 50);
    }

    static Actor person(JdbcClient jdbc) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", id).update();
        return new Actor(id, true, Set.of());
    }

    /** Attempts one after the other, each answered to its end; the last answer of each, which scores it, included. */
    private static long[] answers(AttemptService attempts, JdbcClient jdbc, int count) {
        long[] nanos = new long[count];
        Actor actor = person(jdbc);
        PlayerState state = attempts.current(actor, attempts.start(actor, SCOPE));
        for (int i = 0; i < count; i++) {
            if (state.ended()) {
                actor = person(jdbc);
                state = attempts.current(actor, attempts.start(actor, SCOPE));
            }
            var question = java.util.Objects.requireNonNull(state.question());
            var submission = AnswerSubmission.dontKnow(question.seq(), question.nonce(), 35_000);
            long begin = System.nanoTime();
            state = attempts.answer(actor, state.attemptId(), submission).state();
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }

    private static long[] commits(DataSource dataSource, int count) throws SQLException {
        long[] nanos = new long[count];
        try (Connection connection = dataSource.getConnection()) {
            connection.createStatement().execute("create table if not exists bench_commit (n int)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into bench_commit values (?)")) {
                for (int i = 0; i < count; i++) {
                    long begin = System.nanoTime();
                    insert.setInt(1, i);
                    insert.executeUpdate();
                    connection.commit();
                    nanos[i] = System.nanoTime() - begin;
                }
            }
        }
        return nanos;
    }
}
