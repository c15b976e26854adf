package app.waymark.questions;

import app.waymark.measurement.CalibrationPrior;
import app.waymark.measurement.ItemParameters;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers that stand behind each version of a question. Append-only: a recalibration adds a row, and what was scored
 * with an earlier one keeps it. Works for jobs; screens get what the module that computes them has made of it.
 */
@Service
public class ItemParameterService {

    private final JdbcClient jdbc;

    ItemParameterService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a published version is scored with now.
     *
     * @param seq number of the row, from 1
     * @param answers answers that stand behind it; 0 while it is the author's guess
     */
    public record Current(String hash, String questionId, int level, int seq, ItemParameters parameters, long answers) {

        /** The author's guess, before any answer. */
        public CalibrationPrior prior() {
            return CalibrationPrior.ofLevel(level);
        }
    }

    /**
     * A row of the history of a version.
     *
     * @param sigmaLogA standard deviation of ln a, or null while a is assumed
     */
    public record Row(
            int seq,
            ItemParameters parameters,
            @Nullable Double sigmaLogA,
            long answers,
            boolean calibrated,
            Instant at) {}

    /** New numbers for a version; {@code seq} is that of the row they follow, {@code sigmaLogA} as in its history. */
    public record Fitted(
            String hash,
            int seq,
            ItemParameters parameters,
            @Nullable Double sigmaLogA,
            long answers) {}

    /** The current parameters of every published question, by version. */
    @Transactional(readOnly = true)
    public Map<String, Current> current() {
        return jdbc
                .sql("""
                        select v.hash, q.id, v.level, p.seq, p.a, p.b, p.c, p.sigma_b, p.answers
                        from question q
                        join question_version v on v.hash = q.current_hash
                        join lateral (
                            select seq, a, b, c, sigma_b, answers from item_parameter
                            where question_hash = v.hash order by seq desc limit 1) p on true
                        where q.status = 'published'
                        """)
                .query((row, n) -> new Current(
                        row.getString("hash"),
                        row.getString("id"),
                        row.getInt("level"),
                        row.getInt("seq"),
                        new ItemParameters(
                                row.getDouble("a"), row.getDouble("b"), row.getDouble("c"), row.getDouble("sigma_b")),
                        row.getLong("answers")))
                .list()
                .stream()
                .collect(Collectors.toMap(Current::hash, Function.identity()));
    }

    /** All numbers that a version has had, and what answers taught of those before it that asked the same; oldest first. */
    @Transactional(readOnly = true)
    public List<Row> history(String hash) {
        return jdbc.sql("""
                        select seq, a, b, c, sigma_b, sigma_log_a, answers, source, created_at from item_parameter
                        where question_hash = :hash
                            or source = 'calibrated'
                                and question_hash in (select v.hash from version_asked_now v where v.now = :hash)
                        order by created_at, seq
                        """)
                .param("hash", hash)
                .query((row, n) -> new Row(
                        row.getInt("seq"),
                        new ItemParameters(
                                row.getDouble("a"), row.getDouble("b"), row.getDouble("c"), row.getDouble("sigma_b")),
                        row.getObject("sigma_log_a", Double.class),
                        row.getLong("answers"),
                        row.getString("source").equals("calibrated"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /**
     * Adds calibrated numbers and makes them current for questions that are drawn from now on. A version that somebody
     * else has calibrated in the meantime keeps what it has.
     *
     * @return number of versions that got new numbers
     */
    @Transactional
    public int record(Collection<Fitted> fitted) {
        int recorded = 0;
        for (Fitted row : fitted) {
            recorded += jdbc.sql("""
                            insert into item_parameter (question_hash, seq, a, b, c, sigma_b, sigma_log_a, answers, source)
                            values (:hash, :seq, :a, :b, :c, :sigma, :sigmaLogA, :answers, 'calibrated')
                            on conflict (question_hash, seq) do nothing
                            """)
                    .param("hash", row.hash())
                    .param("seq", row.seq() + 1)
                    .param("a", row.parameters().a())
                    .param("b", row.parameters().b())
                    .param("c", row.parameters().c())
                    .param("sigma", row.parameters().sigmaB())
                    .param("sigmaLogA", row.sigmaLogA())
                    .param("answers", row.answers())
                    .update();
        }
        if (recorded > 0) {
            jdbc.sql("insert into bank_revision (reason) values ('recalibration')")
                    .update();
        }
        return recorded;
    }
}
