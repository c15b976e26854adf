package app.waymark.questions;

import app.waymark.base.Lifecycle;
import app.waymark.measurement.ItemCalibration;
import app.waymark.measurement.ItemParameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes questions, for the importer and for admins: a content that is new becomes a version, and nothing is lost. */
@Component
class QuestionWriter {

    private static final long LOCK = 0x5761796d61726b02L;

    private static final int USUAL_CHOICES = 4;

    private final JdbcClient jdbc;
    private final QuestionFormatting formatting;

    QuestionWriter(JdbcClient jdbc, QuestionFormatting formatting) {
        this.jdbc = jdbc;
        this.formatting = formatting;
    }

    /** Makes writers wait for each other until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
    }

    long newRevision(String reason) {
        return jdbc.sql("insert into bank_revision (reason) values (:reason) returning id")
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** Stores a shipped question, published, over what was shipped before. */
    void ship(String skill, QuestionContent content) {
        String hash = version(skill, content);
        jdbc.sql("""
                        insert into question (id, skill, current_hash, seed_hash) values (:id, :skill, :hash, :hash)
                        on conflict (id) do update set skill = excluded.skill, current_hash = excluded.current_hash,
                            seed_hash = excluded.seed_hash, version = question.version + 1
                        """)
                .param("id", content.id())
                .param("skill", skill)
                .param("hash", hash)
                .update();
    }

    /** Stores what an admin has made of a question. */
    void edit(QuestionEdit edit, long revision, UUID changedBy) {
        String hash = version(edit.skill(), edit.content());
        jdbc.sql("""
                        insert into question (id, skill, status, pool, current_hash, edited_at)
                        values (:id, :skill, :status, :pool, :hash, now())
                        on conflict (id) do update set skill = excluded.skill, status = excluded.status,
                            pool = excluded.pool, current_hash = excluded.current_hash,
                            edited_at = excluded.edited_at, version = question.version + 1
                        """)
                .param("id", edit.content().id())
                .param("skill", edit.skill())
                .param("status", edit.state().code())
                .param("pool", edit.pool())
                .param("hash", hash)
                .update();
        keepChange(edit, hash, revision, changedBy);
    }

    /** Forgets that an admin has edited a question. */
    void followReleases(String id) {
        jdbc.sql("update question set edited_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private void keepChange(QuestionEdit edit, String hash, long revision, @Nullable UUID changedBy) {
        Lifecycle state = edit.state();
        jdbc.sql("""
                        insert into question_change (question_id, revision_id, question_hash, status, pool, changed_by)
                        values (:id, :revision, :hash, :status, :pool, :changedBy)
                        """)
                .param("id", edit.content().id())
                .param("revision", revision)
                .param("hash", hash)
                .param("status", state.code())
                .param("pool", edit.pool())
                .param("changedBy", changedBy)
                .update();
    }

    /** A draft may have no options yet; it is not asked, so any number will do. */
    private static int choices(QuestionContent content) {
        return content.type() != QuestionFormat.NUMERIC && content.choices() < 2 ? USUAL_CHOICES : content.choices();
    }

    /**
     * Makes sure that there is a version with this content and numbers to score it with: those of the version before
     * where people see the same question and answers have taught them (many, if the level is another), or else the
     * author's guess.
     */
    private String version(String skill, QuestionContent content) {
        String document = formatting.write(content);
        String hash = QuestionFormatting.hash(skill, document);
        jdbc.sql("""
                        insert into question_version
                            (hash, question_id, skill, level, format, content, words, expected_seconds)
                        values (:hash, :id, :skill, :level, :format, :content::jsonb, :words, :seconds)
                        on conflict (hash) do nothing
                        """)
                .param("hash", hash)
                .param("id", content.id())
                .param("skill", skill)
                .param("level", content.level())
                .param("format", content.type().code())
                .param("content", document)
                .param("words", ReadingTime.words(content))
                .param("seconds", ReadingTime.expectedSeconds(content))
                .update();
        var parameters = ItemParameters.assumed(content.level(), content.type().itemFormat(), choices(content));
        jdbc.sql("""
                        insert into item_parameter (question_hash, seq, a, b, c, sigma_b, sigma_log_a, answers, source)
                        select :hash, 1, a, b, c, sigma_b, sigma_log_a, answers, source from (
                            select 1 as rank, p.seq, p.created_at, p.a, p.b, p.c, p.sigma_b, p.sigma_log_a, p.answers,
                                p.source
                            from question q
                            join version_asked_now v on v.now = q.current_hash
                            join item_parameter p on p.question_hash = v.hash
                            join question_version next on next.hash = :hash
                            join question_version present on present.hash = v.now
                            where q.id = :id and p.source = 'calibrated' and asks_the_same(next, present)
                                and p.answers >= case when next.level = present.level then 1 else :many end
                            union all select 2, 0, now(), :a, :b, :c, :sigma, null, 0, 'author') known
                        order by rank, created_at desc, seq desc limit 1
                        on conflict (question_hash, seq) do nothing
                        """)
                .param("id", content.id())
                .param("many", ItemCalibration.ANSWERS_FOR_DISCRIMINATION)
                .param("hash", hash)
                .param("a", parameters.a())
                .param("b", parameters.b())
                .param("c", parameters.c())
                .param("sigma", parameters.sigmaB())
                .update();
        return hash;
    }
}
