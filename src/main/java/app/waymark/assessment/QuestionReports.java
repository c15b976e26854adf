package app.waymark.assessment;

import app.waymark.base.Ids;
import app.waymark.security.Actor;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes "something wrong with this question?" from people who were shown it. */
@Service
public class QuestionReports {

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;

    QuestionReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a report with the version that was shown.
     *
     * @param text what is wrong, possibly empty; cut at 1,000 characters
     * @throws UnknownAttempt when the person was not shown this question
     */
    @Transactional
    public void report(Actor actor, UUID attemptId, int seq, String text) {
        int stored = jdbc.sql("""
                        insert into question_report
                            (id, person_id, question_id, question_hash, attempt_id, seq, text)
                        select :id, t.person_id, p.question_id, p.question_hash, t.id, p.seq, :text
                        from presentation p join attempt t on t.id = p.attempt_id
                        where t.id = :attempt and t.person_id = :person and p.seq = :seq
                        """)
                .param("id", Ids.next())
                .param("text", text.substring(0, Math.min(LONGEST, text.length())))
                .param("attempt", attemptId)
                .param("person", actor.personId())
                .param("seq", seq)
                .update();
        if (stored == 0) {
            throw new UnknownAttempt(attemptId);
        }
    }
}
