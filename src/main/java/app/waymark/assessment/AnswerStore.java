package app.waymark.assessment;

import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import app.waymark.questions.QuestionFormat;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Presentations and answers: written once, never changed. */
@Component
class AnswerStore {

    private static final String ROWS = """
            select p.attempt_id, p.seq, p.nonce, p.question_id, p.question_hash, p.skill, p.a, p.b, p.c, p.sigma_b,
                p.counted, v.level, v.format, p.option_order, p.words, p.expected_seconds, p.issued_at,
                n.outcome, n.selected, n.number, n.ms_taken, n.too_fast, n.committed_at
            from presentation p
            join question_version v on v.hash = p.question_hash
            left join answer n on n.attempt_id = p.attempt_id and n.seq = p.seq
            """;

    private static final String PRESENT = """
            insert into presentation (attempt_id, seq, nonce, question_id, question_hash, skill, a, b, c, sigma_b,
                counted, option_order, words, expected_seconds, mean_before, variance_before, issued_at)
            values (:attempt, :asked, :nonce, :question, :hash, :skill, :a, :b, :c, :sigma, :counted,
                string_to_array(:order, ',')::smallint[], :words, :seconds, :mean, :variance, :issued)
            """;

    private static final String ANSWER = """
            insert into answer (attempt_id, seq, outcome, selected, number, ms_taken, too_fast)
            values (:attempt, :seq, :outcome, string_to_array(:selected, ',')::smallint[], :number, :ms, :fast)
            """;

    private static final String ANSWER_AND_PRESENT = "with given as (" + ANSWER + ") " + PRESENT;

    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a person's starts wait for each other until the transaction ends, so that the second sees the first. */
    void takeTurn(UUID personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:person, 0))")
                .param("person", "attempt of " + personId)
                .query((row, n) -> 0)
                .single();
    }

    /** Everything of one attempt, in order. */
    List<AnsweredRow> rows(UUID attemptId) {
        return jdbc.sql(ROWS + " where p.attempt_id = :attempt order by p.seq")
                .param("attempt", attemptId)
                .query(AnswerStore::row)
                .list();
    }

    /** The answered rows of several attempts. */
    List<AnsweredRow> answered(Collection<UUID> attemptIds) {
        if (attemptIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ROWS + " where p.attempt_id in (:attempts) and n.seq is not null"
                        + " order by n.committed_at, p.attempt_id, p.seq")
                .param("attempts", attemptIds)
                .query(AnswerStore::row)
                .list();
    }

    /** Questions that the person was shown since a moment, in attempts other than this one. */
    Set<String> shownSince(UUID personId, UUID exceptAttempt, Instant since) {
        return new HashSet<>(jdbc.sql("""
                        select distinct p.question_id from presentation p
                        join attempt t on t.id = p.attempt_id
                        where t.person_id = :person and t.id <> :except and p.issued_at >= :since
                        """)
                .param("person", personId)
                .param("except", exceptAttempt)
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getString("question_id"))
                .list());
    }

    /** Questions that the person was shown to practise since a moment. */
    Set<String> practisedSince(UUID personId, Instant since) {
        return new HashSet<>(
                jdbc.sql("select distinct question_id from practice where person_id = :person and issued_at >= :since")
                        .param("person", personId)
                        .param("since", Timestamp.from(since))
                        .query(String.class)
                        .list());
    }

    /** Stores a question that waits from now on. */
    void present(QuestionDraw.Presented presented) {
        asked(jdbc.sql(PRESENT), presented).update();
    }

    /** Stores the last answer of an attempt. */
    void answer(UUID attemptId, int seq, AnsweredRow.Given given) {
        given(jdbc.sql(ANSWER), seq, given).param("attempt", attemptId).update();
    }

    /** Stores an answer and the question that waits after it: one way to the database instead of two. */
    void answer(int seq, AnsweredRow.Given given, QuestionDraw.Presented next) {
        given(asked(jdbc.sql(ANSWER_AND_PRESENT), next), seq, given).update();
    }

    private static JdbcClient.StatementSpec asked(
            JdbcClient.StatementSpec statement, QuestionDraw.Presented presented) {
        AnsweredRow row = presented.row();
        return statement
                .param("attempt", row.attemptId())
                .param("asked", row.seq())
                .param("nonce", row.nonce())
                .param("question", row.questionId())
                .param("hash", row.questionHash())
                .param("skill", row.skill())
                .param("a", row.parameters().a())
                .param("b", row.parameters().b())
                .param("c", row.parameters().c())
                .param("sigma", row.parameters().sigmaB())
                .param("counted", row.counted())
                .param("order", joined(row.order()))
                .param("words", row.words())
                .param("seconds", row.expectedSeconds())
                .param("mean", presented.meanBefore())
                .param("variance", presented.varianceBefore())
                .param("issued", Timestamp.from(row.issuedAt()));
    }

    private static JdbcClient.StatementSpec given(
            JdbcClient.StatementSpec statement, int seq, AnsweredRow.Given given) {
        return statement
                .param("seq", seq)
                .param("outcome", code(given.outcome()))
                .param("selected", joined(given.selected()))
                .param("number", given.number())
                .param("ms", given.msTaken())
                .param("fast", given.tooFast());
    }

    void saveResult(UUID attemptId, String document, String engineVersion, long catalogRevision) {
        jdbc.sql("""
                        insert into attempt_result (attempt_id, document, engine_version, catalog_revision)
                        values (:attempt, :document::jsonb, :engine, :revision)
                        """)
                .param("attempt", attemptId)
                .param("document", document)
                .param("engine", engineVersion)
                .param("revision", catalogRevision)
                .update();
    }

    List<String> result(UUID attemptId) {
        return jdbc.sql("select document from attempt_result where attempt_id = :attempt")
                .param("attempt", attemptId)
                .query((row, n) -> row.getString("document"))
                .list();
    }

    /** Documents of a person's results, newest first. */
    List<String> results(UUID personId, int most) {
        return jdbc.sql("""
                        select r.document from attempt_result r join attempt t on t.id = r.attempt_id
                        where t.person_id = :person order by t.ended_at desc, t.id desc limit :most
                        """)
                .param("person", personId)
                .param("most", most)
                .query((row, n) -> row.getString("document"))
                .list();
    }

    static String code(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Outcome outcome(String code) {
        return Outcome.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.stream((Object[]) array.getArray())
                .map(number -> ((Number) number).intValue())
                .toList();
    }

    private static AnsweredRow row(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        AnsweredRow.@Nullable Given given = outcome == null
                ? null
                : new AnsweredRow.Given(
                        outcome(outcome),
                        numbers(row, "selected"),
                        (Double) row.getObject("number"),
                        row.getInt("ms_taken"),
                        row.getBoolean("too_fast"),
                        row.getTimestamp("committed_at").toInstant());
        return new AnsweredRow(
                row.getObject("attempt_id", UUID.class),
                row.getInt("seq"),
                row.getObject("nonce", UUID.class),
                row.getString("question_id"),
                row.getString("question_hash"),
                row.getString("skill"),
                new ItemParameters(
                        row.getDouble("a"), row.getDouble("b"), row.getDouble("c"), row.getDouble("sigma_b")),
                row.getBoolean("counted"),
                row.getInt("level"),
                QuestionFormat.of(row.getString("format")),
                numbers(row, "option_order"),
                row.getInt("words"),
                row.getInt("expected_seconds"),
                row.getTimestamp("issued_at").toInstant(),
                given);
    }
}
