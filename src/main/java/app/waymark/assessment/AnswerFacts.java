package app.waymark.assessment;

import app.waymark.measurement.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's answers to each question, one by one and without whose they are. Answers that were given too fast to have
 * been read and answers of practice are left out. Works for the job that computes the statistics of questions; nothing
 * of it is shown to anybody before it has been summed up over many people.
 */
@Service
public class AnswerFacts {

    private static final int FETCHED_AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    AnswerFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One answer.
     *
     * @param selected the author's indices of the options chosen, or the order given
     * @param millis time taken, in milliseconds
     * @param mean mean of the skill's belief before the answer, in logits
     * @param variance variance of it
     * @param others other answers of the same attempt
     * @param rest how much more of them was right than an average person's would have been, per answer (−1 to 1)
     */
    public record Fact(
            Outcome outcome,
            List<Integer> selected,
            int millis,
            double mean,
            double variance,
            int others,
            double rest) {}

    /**
     * Reads all answers, one version of a question after the other (those that ask the same are one), each in the order
     * in which they were given, without holding more than one version in memory. It reads one snapshot and locks nothing.
     *
     * @param each gets the hash of a version and its answers
     */
    @Transactional(readOnly = true)
    public void forEachVersion(BiConsumer<String, List<Fact>> each) {
        var collecting = new Object() {
            @Nullable
            String hash;

            List<Fact> facts = new ArrayList<>();

            void flush() {
                if (hash != null) {
                    each.accept(hash, facts);
                }
                facts = new ArrayList<>();
            }
        };
        jdbc.sql("""
                        with given as (
                            select coalesce(v.now, p.question_hash) as question_hash, p.mean_before,
                                p.variance_before, n.attempt_id, n.outcome, n.selected, n.ms_taken,
                                n.committed_at,
                                (n.outcome = 'right')::int - (p.c + (1 - p.c) / (1 + exp(p.a * p.b))) as surplus
                            from answer n
                            join presentation p on p.attempt_id = n.attempt_id and p.seq = n.seq
                            left join version_asked_now v on v.hash = p.question_hash
                            where not n.too_fast)
                        select question_hash, mean_before, variance_before, outcome, selected, ms_taken,
                            count(*) over attempt - 1 as others,
                            (sum(surplus) over attempt - surplus) / greatest(1, count(*) over attempt - 1) as rest
                        from given
                        window attempt as (partition by attempt_id)
                        order by question_hash, committed_at
                        """).withFetchSize(FETCHED_AT_ONCE).query(row -> {
            String hash = row.getString("question_hash");
            if (!Objects.equals(hash, collecting.hash)) {
                collecting.flush();
                collecting.hash = hash;
            }
            collecting.facts.add(fact(row));
        });
        collecting.flush();
    }

    /**
     * How often a question was shown.
     *
     * @param shown presentations of any version, answered or not
     * @param attempts attempts in which its skill was asked about at all
     */
    public record Shown(long shown, long attempts) {}

    /** How often a question was shown; counts only. */
    @Transactional(readOnly = true)
    public Shown shown(String questionId) {
        return jdbc.sql("""
                        select count(*) filter (where p.question_id = :question) as shown,
                            count(distinct p.attempt_id) as attempts
                        from presentation p
                        where p.skill = (select skill from question where id = :question)
                        """)
                .param("question", questionId)
                .query((row, n) -> new Shown(row.getLong("shown"), row.getLong("attempts")))
                .single();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                Outcome.valueOf(
                        row.getString("outcome").toUpperCase(Locale.ROOT).replace('-', '_')),
                Arrays.stream((Object[]) row.getArray("selected").getArray())
                        .map(number -> ((Number) number).intValue())
                        .toList(),
                row.getInt("ms_taken"),
                row.getDouble("mean_before"),
                row.getDouble("variance_before"),
                row.getInt("others"),
                row.getDouble("rest"));
    }
}
