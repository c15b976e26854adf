package app.waymark.assessment;

import app.waymark.measurement.AnswerBin;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's answers to each question, summed up so that no row belongs to a person. Answers that were given too fast
 * to have been read and answers of practice are left out. Works for jobs and for the statistics of questions.
 */
@Service
public class AnswerAggregates {

    private static final int FETCHED_AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    AnswerAggregates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Reads the whole aggregate, one version of a question after the other (those that ask the same are one), without
     * holding more than one in memory.
     * Means are rounded to a quarter of a logit, variances to a tenth, so that a version has some dozens of bins however
     * many have answered it. It reads one snapshot and locks nothing: people go on answering.
     *
     * @param each gets the hash of a version and its bins
     */
    @Transactional(readOnly = true)
    public void forEachVersion(BiConsumer<String, List<AnswerBin>> each) {
        var collecting = new Object() {
            @org.jspecify.annotations.Nullable
            String hash;

            List<AnswerBin> bins = new ArrayList<>();

            void flush() {
                if (hash != null) {
                    each.accept(hash, bins);
                }
                bins = new ArrayList<>();
            }
        };
        jdbc.sql("""
                        with binned as (
                            select p.question_hash, round(p.mean_before * 4) / 4 as m,
                                round(p.variance_before * 10) / 10 as v, count(*) as n,
                                count(*) filter (where n.outcome = 'right') as y,
                                count(*) filter (where n.outcome = 'dont-know') as dk
                            from answer n
                            join presentation p on p.attempt_id = n.attempt_id and p.seq = n.seq
                            where not n.too_fast
                            group by p.question_hash, m, v)
                        select coalesce(s.now, b.question_hash) as hash, m, v, sum(n) as n, sum(y) as y, sum(dk) as dk
                        from binned b left join version_asked_now s on s.hash = b.question_hash
                        group by 1, m, v
                        order by 1, m, v
                        """).withFetchSize(FETCHED_AT_ONCE).query(row -> {
            String hash = row.getString("hash");
            if (!Objects.equals(hash, collecting.hash)) {
                collecting.flush();
                collecting.hash = hash;
            }
            collecting.bins.add(new AnswerBin(
                    row.getDouble("m"), row.getDouble("v"), row.getLong("n"), row.getLong("y"), row.getLong("dk")));
        });
        collecting.flush();
    }
}
