package app.waymark.questions;

import app.waymark.measurement.ItemParameters;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the bank and the content of versions. */
@Component
class QuestionStore {

    /** Answers after which a difficulty no longer counts as the author's guess. */
    private static final int CALIBRATED_FROM = 100;

    private final JdbcClient jdbc;
    private final QuestionFormatting formatting;

    /** Versions never change, so they may stay as long as there is room. */
    private final LoadingCache<String, Version> versions =
            Caffeine.newBuilder().maximumSize(2_000).build(this::load);

    QuestionStore(JdbcClient jdbc, QuestionFormatting formatting) {
        this.jdbc = jdbc;
        this.formatting = formatting;
    }

    /** One version with its rendered face. */
    record Version(String skill, QuestionContent content, RenderedQuestion rendered) {}

    long revision() {
        return jdbc.sql("select coalesce(max(id), 0) from bank_revision")
                .query(Long.class)
                .single();
    }

    ItemBank bank(long revision) {
        List<BankItem> items = jdbc.sql("""
                        select q.id, q.pilot, v.hash, v.skill, v.level, v.format, v.words, v.expected_seconds,
                            coalesce(jsonb_array_length(v.content -> 'options'),
                                jsonb_array_length(v.content -> 'steps'), 0) as choices,
                            p.a, p.b, p.c, p.sigma_b, p.answers
                        from question q
                        join question_version v on v.hash = q.current_hash
                        join lateral (
                            select a, b, c, sigma_b, answers from item_parameter
                            where question_hash = v.hash order by seq desc limit 1) p on true
                        where q.status = 'published'
                        order by v.skill, v.level, q.id
                        """)
                .query((row, n) -> new BankItem(
                        row.getString("id"),
                        row.getString("hash"),
                        row.getString("skill"),
                        row.getInt("level"),
                        QuestionFormat.of(row.getString("format")),
                        row.getInt("choices"),
                        row.getInt("words"),
                        row.getInt("expected_seconds"),
                        new ItemParameters(
                                row.getDouble("a"), row.getDouble("b"), row.getDouble("c"), row.getDouble("sigma_b")),
                        row.getBoolean("pilot") && row.getInt("answers") < CALIBRATED_FROM,
                        row.getInt("answers") >= CALIBRATED_FROM))
                .list();
        return new ItemBank(revision, items);
    }

    Version version(String hash) {
        return versions.get(hash);
    }

    Map<String, Version> versions(Collection<String> hashes) {
        return versions.getAll(hashes);
    }

    private Version load(String hash) {
        return jdbc.sql("select skill, content from question_version where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> {
                    QuestionContent content = formatting.read(row.getString("content"));
                    return new Version(row.getString("skill"), content, RenderedQuestion.of(content));
                })
                .single();
    }
}
