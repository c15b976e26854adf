package app.waymark.assessment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes what people practise, in the caller's transaction. */
@Component
class PracticeStore {

    private final JdbcClient jdbc;

    PracticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question practised, or one that waits: then {@code outcome} is null. */
    record Row(
            int seq,
            UUID nonce,
            String questionId,
            String hash,
            List<Integer> order,
            @Nullable String outcome) {}

    /** Everything that the person has practised of a skill, in order. */
    List<Row> rows(UUID personId, String skill) {
        return jdbc.sql("""
                        select seq, nonce, question_id, question_hash, option_order, outcome from practice
                        where person_id = :person and skill = :skill order by seq
                        """)
                .param("person", personId)
                .param("skill", skill)
                .query(PracticeStore::row)
                .list();
    }

    /** One of them, locked until the transaction ends. */
    Optional<Row> lock(UUID personId, String skill, UUID nonce) {
        return jdbc.sql("""
                        select seq, nonce, question_id, question_hash, option_order, outcome from practice
                        where person_id = :person and skill = :skill and nonce = :nonce for update
                        """)
                .param("person", personId)
                .param("skill", skill)
                .param("nonce", nonce)
                .query(PracticeStore::row)
                .optional();
    }

    /** Questions of all skills that the person was shown to practise from a moment on. */
    int since(UUID personId, Instant since) {
        return jdbc.sql("select count(*) from practice where person_id = :person and issued_at >= :since")
                .param("person", personId)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Questions of a skill that the person has answered in attempts that have ended. */
    Set<String> measured(UUID personId, String skill) {
        return new HashSet<>(jdbc.sql("""
                        select distinct p.question_id from presentation p
                        join attempt t on t.id = p.attempt_id
                        join answer n on n.attempt_id = p.attempt_id and n.seq = p.seq
                        where t.person_id = :person and p.skill = :skill and t.status = 'ended'
                        """)
                .param("person", personId)
                .param("skill", skill)
                .query(String.class)
                .list());
    }

    void present(UUID personId, String skill, Row row, Instant now) {
        jdbc.sql("""
                        insert into practice (person_id, skill, seq, nonce, question_id, question_hash, option_order,
                            issued_at)
                        values (:person, :skill, :seq, :nonce, :question, :hash,
                            string_to_array(:order, ',')::smallint[], :now)
                        """)
                .param("person", personId)
                .param("skill", skill)
                .param("seq", row.seq())
                .param("nonce", row.nonce())
                .param("question", row.questionId())
                .param("hash", row.hash())
                .param("order", joined(row.order()))
                .param("now", Timestamp.from(now))
                .update();
    }

    void answer(UUID nonce, UUID personId, String skill, AnsweredRow.Given given) {
        jdbc.sql("""
                        update practice set outcome = :outcome, selected = string_to_array(:selected, ',')::smallint[],
                            number = :number, answered_at = :now
                        where person_id = :person and skill = :skill and nonce = :nonce and outcome is null
                        """)
                .param("outcome", AnswerStore.code(given.outcome()))
                .param("selected", joined(given.selected()))
                .param("number", given.number())
                .param("now", Timestamp.from(given.committedAt()))
                .param("person", personId)
                .param("skill", skill)
                .param("nonce", nonce)
                .update();
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Array order = row.getArray("option_order");
        return new Row(
                row.getInt("seq"),
                row.getObject("nonce", UUID.class),
                row.getString("question_id"),
                row.getString("question_hash"),
                Arrays.stream((Object[]) order.getArray())
                        .map(number -> ((Number) number).intValue())
                        .toList(),
                row.getString("outcome"));
    }
}
