package app.waymark.questions;

import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.Dependent;
import app.waymark.catalog.DependentsSource;
import app.waymark.catalog.EntryKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published questions on a skill, or whose wrong answers show a misconception; they are left unasked or unnamed. */
@Component
class QuestionDependents implements DependentsSource {

    private final JdbcClient jdbc;

    QuestionDependents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dependent> dependents(EntryKey key) {
        if (key.kind() != CatalogKind.SKILL && key.kind() != CatalogKind.MISCONCEPTION) {
            return List.of();
        }
        boolean skill = key.kind() == CatalogKind.SKILL;
        String matches = skill
                ? "q.skill = :slug"
                : "jsonb_path_exists(v.content, '$.**.misconception ? (@ == $slug)', jsonb_build_object('slug', :slug))";
        return jdbc.sql("select q.id, left(v.content ->> 'stem', 100) as stem from question q"
                        + " join question_version v on v.hash = q.current_hash"
                        + " where q.status = 'published' and " + matches + " order by v.level, q.id")
                .param("slug", key.slug())
                .query((row, n) -> new Dependent(
                        "question",
                        row.getString("id"),
                        row.getString("stem"),
                        skill ? "skill" : "misconception",
                        false))
                .list();
    }
}
