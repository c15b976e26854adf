package app.waymark.calibration;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes answers of made-up people straight into the tables, as the player would have left them. */
class AnsweredQuestions {

    private final JdbcClient jdbc;
    private final RandomGenerator random = new SplittableRandom(20261125);

    AnsweredQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published question of the shipped bank. */
    record Asked(String questionId, String hash, String skill, double c) {}

    List<Asked> published(String format, int limit) {
        return jdbc.sql("""
                        select q.id, v.hash, v.skill, p.c from question q
                        join question_version v on v.hash = q.current_hash
                        join item_parameter p on p.question_hash = v.hash and p.seq = 1
                        where q.status = 'published' and v.format = :format and v.level = 3
                        order by q.id limit :limit
                        """)
                .param("format", format)
                .param("limit", limit)
                .query((row, n) -> new Asked(
                        row.getString("id"), row.getString("hash"), row.getString("skill"), row.getDouble("c")))
                .list();
    }

    /** Answers of {@code people} to one question that is truly of difficulty {@code b}; gives their attempts. */
    List<UUID> answer(Asked question, int people, double b) {
        return answer(question, people, b, false);
    }

    List<UUID> answer(Asked question, int people, double b, boolean tooFast) {
        return answer(question, people, 1, b, tooFast);
    }

    List<UUID> answer(Asked question, int people, double a, double b, boolean tooFast) {
        return java.util.stream.Stream.generate(() -> one(question, a, b, tooFast))
                .limit(people)
                .toList();
    }

    private UUID one(Asked question, double a, double b, boolean tooFast) {
        double mean = random.nextGaussian();
        double theta = mean + 0.5 * random.nextGaussian();
        double right = question.c() + (1 - question.c()) / (1 + Math.exp(a * (b - theta)));
        UUID attempt = attempt();
        jdbc.sql("""
                        insert into presentation (attempt_id, seq, nonce, question_id, question_hash, skill, a, b, c,
                            sigma_b, counted, option_order, words, expected_seconds, mean_before, variance_before)
                        values (:attempt, 1, gen_random_uuid(), :question, :hash, :skill, 1, 0, :c, 0.7, true,
                            '{0,1,2,3}', 40, 60, :mean, 0.25)
                        """)
                .param("attempt", attempt)
                .param("question", question.questionId())
                .param("hash", question.hash())
                .param("skill", question.skill())
                .param("c", question.c())
                .param("mean", mean)
                .update();
        jdbc.sql("""
                        insert into answer (attempt_id, seq, outcome, selected, ms_taken, too_fast)
                        values (:attempt, 1, :outcome, '{}', 30000, :fast)
                        """)
                .param("attempt", attempt)
                .param("outcome", random.nextDouble() < right ? "right" : "wrong")
                .param("fast", tooFast)
                .update();
        return attempt;
    }

    private UUID attempt() {
        UUID person = UUID.randomUUID();
        UUID attempt = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
        jdbc.sql("""
                        insert into attempt (id, person_id, scope_kind, scope_slug, status, minutes, seed,
                            evidence, catalog_revision, engine_version, ended_at, end_reason)
                        values (:id, :person, 'field', '', 'ended', 12, 1, '{}',
                            (select max(id) from catalog_revision), '1', now(), 'ENDED_BY_PERSON')
                        """).param("id", attempt).param("person", person).update();
        return attempt;
    }

    void forget(List<UUID> attempts) {
        jdbc.sql("delete from attempt where id in (:ids)")
                .param("ids", attempts)
                .update();
    }

    List<String> presentations() {
        return jdbc.sql("select row_to_json(p)::text from presentation p order by attempt_id, seq")
                .query(String.class)
                .list();
    }
}
