package app.waymark.questions;

import app.waymark.base.DocumentDiff;
import app.waymark.base.Lifecycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads questions with their keys, in every state, and what became of them. */
@Component
class QuestionArchive {

    private static final String ENTRY = """
            select q.id, q.skill, q.status, q.pool, q.version, q.seed_hash is not null as shipped, q.edited_at,
                q.current_hash, v.content
            from question q join question_version v on v.hash = q.current_hash
            """;

    private final JdbcClient jdbc;
    private final QuestionFormatting formatting;

    QuestionArchive(JdbcClient jdbc, QuestionFormatting formatting) {
        this.jdbc = jdbc;
        this.formatting = formatting;
    }

    List<QuestionEntry> all() {
        return jdbc.sql(ENTRY + " order by q.skill, v.level, q.id")
                .query(this::entry)
                .list();
    }

    List<QuestionEntry> ofSkill(String skill) {
        return jdbc.sql(ENTRY + " where q.skill = :skill order by v.level, q.id")
                .param("skill", skill)
                .query(this::entry)
                .list();
    }

    List<QuestionEntry> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ENTRY + " where q.id in (:ids) order by q.id")
                        .param("ids", ids)
                        .query(this::entry)
                        .list();
    }

    Optional<QuestionEntry> find(String id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** The content of one version of a question. */
    Optional<QuestionEntry> version(String id, String hash) {
        return jdbc.sql("""
                        select q.id, v.skill, q.status, q.pool, q.version, q.seed_hash is not null as shipped,
                            q.edited_at, v.hash as current_hash, v.content
                        from question q join question_version v on v.question_id = q.id
                        where q.id = :id and v.hash = :hash
                        """)
                .param("id", id)
                .param("hash", hash)
                .query(this::entry)
                .optional();
    }

    private QuestionEntry entry(ResultSet row, int n) throws SQLException {
        @Nullable Timestamp edited = row.getTimestamp("edited_at");
        return new QuestionEntry(
                row.getString("skill"),
                formatting.read(row.getString("content")),
                row.getInt("version"),
                Lifecycle.of(row.getString("status")),
                row.getString("pool"),
                row.getBoolean("shipped"),
                edited == null ? null : edited.toInstant(),
                row.getString("current_hash"));
    }

    private record Step(
            String hash,
            Instant at,
            @Nullable UUID by,
            String reason,
            @Nullable Lifecycle state,
            String document) {}

    /** What became of a question, newest first. Versions that no admin has made, in one transaction, were shipped. */
    List<QuestionChange> history(String id) {
        List<Step> steps = jdbc.sql("""
                        select v.hash, v.content, r.created_at as at, c.changed_by, r.reason, c.status, c.revision_id as revision
                        from question_change c
                        join bank_revision r on r.id = c.revision_id
                        join question_version v on v.hash = c.question_hash
                        where c.question_id = :id
                        union all
                        select v.hash, v.content, v.created_at, null, 'shipped', null, 0
                        from question_version v
                        where v.question_id = :id
                            and not exists (select 1 from question_change c
                                join bank_revision r on r.id = c.revision_id
                                where c.question_hash = v.hash and r.created_at = v.created_at)
                        order by at, revision
                        """)
                .param("id", id)
                .query((row, n) -> {
                    @Nullable String state = row.getString("status");
                    return new Step(
                            row.getString("hash"),
                            row.getTimestamp("at").toInstant(),
                            row.getObject("changed_by", UUID.class),
                            row.getString("reason"),
                            state == null ? null : Lifecycle.of(state),
                            row.getString("content"));
                })
                .list();
        List<QuestionChange> history = new ArrayList<>();
        String before = "";
        for (Step step : steps) {
            history.addFirst(new QuestionChange(
                    step.hash(),
                    step.at(),
                    step.by(),
                    step.reason(),
                    step.state(),
                    before.isEmpty() ? List.of() : DocumentDiff.between(before, step.document())));
            before = step.document();
        }
        return history;
    }
}
