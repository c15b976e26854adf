package app.waymark.assessment;

import app.waymark.base.Ids;
import app.waymark.security.Actor;
import java.util.List;
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

    /**
     * Stores a report of a question that the person was shown to practise.
     *
     * @param text what is wrong, possibly empty; cut at 1,000 characters
     * @throws UnknownScope when the person has not practised it
     */
    @Transactional
    public void reportPractised(Actor actor, String skill, int seq, String text) {
        int stored = jdbc.sql("""
                        insert into question_report (id, person_id, question_id, question_hash, text)
                        select :id, person_id, question_id, question_hash, :text from practice
                        where person_id = :person and skill = :skill and seq = :seq
                        """)
                .param("id", Ids.next())
                .param("text", text.substring(0, Math.min(LONGEST, text.length())))
                .param("skill", skill)
                .param("person", actor.personId())
                .param("seq", seq)
                .update();
        if (stored == 0) {
            throw new UnknownScope("skill", skill);
        }
    }

    /** Reports that nobody has settled, oldest first; admins only, and without whose they are. */
    @Transactional(readOnly = true)
    public List<OpenReport> open(Actor actor) {
        actor.requireAdmin();
        return jdbc.sql("""
                        select id, question_id, question_hash, text, created_at from question_report
                        where settled_at is null order by created_at
                        """)
                .query((row, n) -> new OpenReport(
                        row.getObject("id", UUID.class),
                        row.getString("question_id"),
                        row.getString("question_hash"),
                        row.getString("text"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Marks a report as settled; admins only. */
    @Transactional
    public void settle(Actor actor, UUID report) {
        actor.requireAdmin();
        jdbc.sql("update question_report set settled_at = now() where id = :id and settled_at is null")
                .param("id", report)
                .update();
    }
}
