package app.waymark.exchange;

import app.waymark.base.AuditLog;
import app.waymark.base.DocumentDiff;
import app.waymark.base.Lifecycle;
import app.waymark.catalog.CatalogEditor;
import app.waymark.catalog.CatalogEntry;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.EntryChange;
import app.waymark.catalog.EntryKey;
import app.waymark.questions.QuestionEdit;
import app.waymark.questions.QuestionEditor;
import app.waymark.questions.QuestionEntry;
import app.waymark.security.Actor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a new release brings for things that an admin has edited, three ways: as they were shipped, as they are shipped
 * now, as the admin has them. What nobody has edited has been updated at the start already.
 */
@Service
public class UpdateService {

    private static final String QUESTION = "question";

    private final JdbcClient jdbc;
    private final CatalogEditor catalogEditor;
    private final QuestionEditor questionEditor;
    private final AuditLog audit;

    UpdateService(JdbcClient jdbc, CatalogEditor catalogEditor, QuestionEditor questionEditor, AuditLog audit) {
        this.jdbc = jdbc;
        this.catalogEditor = catalogEditor;
        this.questionEditor = questionEditor;
        this.audit = audit;
    }

    /** A row of what is shipped that is not what it was. */
    private record Row(
            String kind,
            String slug,
            String skill,
            @Nullable String document,
            String baseSkill,
            @Nullable String base) {}

    private List<Row> rows() {
        return jdbc.sql("""
                        select kind, slug, skill, document, base_skill, base_document from shipped_entry
                        where (document is not null and (document, skill) is distinct from (base_document, base_skill))
                            or (document is null and not settled)
                        order by kind, slug
                        """)
                .query((row, n) -> new Row(
                        row.getString("kind"),
                        row.getString("slug"),
                        row.getString("skill"),
                        row.getString("document"),
                        row.getString("base_skill"),
                        row.getString("base_document")))
                .list();
    }

    /** What waits for a decision. */
    @Transactional(readOnly = true)
    public List<PendingUpdate> pending(Actor actor) {
        actor.requireAdmin();
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<EntryKey, CatalogEntry> entries = new HashMap<>();
        catalogEditor.entries(actor).forEach(entry -> entries.put(entry.key(), entry));
        Map<String, QuestionEntry> questions = new HashMap<>();
        questionEditor.entries(actor).forEach(entry -> questions.put(entry.id(), entry));
        List<PendingUpdate> pending = new ArrayList<>();
        for (Row row : rows) {
            pending(row, mine(actor, row, entries, questions)).ifPresent(pending::add);
        }
        return pending;
    }

    /** What an admin has now. */
    private record Mine(String skill, String document) {}

    private @Nullable Mine mine(
            Actor actor, Row row, Map<EntryKey, CatalogEntry> entries, Map<String, QuestionEntry> questions) {
        if (row.kind().equals(QUESTION)) {
            QuestionEntry entry = questions.get(row.slug());
            return entry == null || entry.state() == Lifecycle.RETIRED
                    ? null
                    : new Mine(entry.skill(), questionEditor.write(actor, entry.content()));
        }
        CatalogEntry entry = entries.get(new EntryKey(CatalogKind.of(row.kind()), row.slug()));
        return entry == null || entry.state() == Lifecycle.RETIRED ? null : new Mine("", entry.document());
    }

    private static Optional<PendingUpdate> pending(Row row, @Nullable Mine mine) {
        if (mine == null) {
            return Optional.empty();
        }
        List<PendingUpdate.Field> fields = fields(row, mine);
        return row.document() != null && fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new PendingUpdate(row.kind(), row.slug(), row.document() == null, fields));
    }

    private static List<PendingUpdate.Field> fields(Row row, Mine mine) {
        if (row.document() == null) {
            return List.of();
        }
        boolean moved = !mine.skill().equals(row.skill());
        if (!moved && DocumentDiff.between(mine.document(), row.document()).isEmpty()) {
            return List.of();
        }
        String base = row.base() == null ? "" : row.base();
        List<PendingUpdate.Field> fields = new ArrayList<>(PendingUpdate.fields(
                DocumentDiff.between(base, row.document()), DocumentDiff.between(base, mine.document())));
        if (moved) {
            fields.add(new PendingUpdate.Field("skill", row.baseSkill(), row.skill(), mine.skill()));
        }
        return fields;
    }

    /** Leaves a thing as the admin has it, until the next release ships it otherwise; what is removed is kept. */
    @Transactional
    public void keepMine(Actor actor, String kind, String slug) {
        actor.requireAdmin();
        settle(kind, slug);
        audit.record(actor.personId(), "update.keep", kind + "/" + slug);
    }

    /**
     * Gives a thing the content that is shipped now, as a version like any other; what is removed is retired. From then
     * on releases update it by themselves again.
     *
     * @throws RuntimeException of the editors, when something depends on it or somebody else was faster
     */
    @Transactional
    public void takeTheirs(Actor actor, String kind, String slug) {
        actor.requireAdmin();
        Row row = rows().stream()
                .filter(one -> one.kind().equals(kind) && one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing waits: " + kind + "/" + slug));
        if (kind.equals(QUESTION)) {
            question(actor, row);
        } else {
            thing(actor, row);
        }
        settle(kind, slug);
        audit.record(actor.personId(), "update.take", kind + "/" + slug);
    }

    private void question(Actor actor, Row row) {
        QuestionEntry old = questionEditor.entry(actor, row.slug());
        if (row.document() == null) {
            questionEditor.move(actor, row.slug(), old.version(), Lifecycle.RETIRED);
            return;
        }
        questionEditor.save(
                actor,
                "shipped update",
                List.of(new QuestionEdit(
                        row.skill(),
                        questionEditor.read(actor, row.document()),
                        old.version(),
                        old.state(),
                        old.pool())));
        questionEditor.followReleases(actor, row.slug());
    }

    private void thing(Actor actor, Row row) {
        CatalogKind kind = CatalogKind.of(row.kind());
        var key = new EntryKey(kind, row.slug());
        CatalogEntry old = catalogEditor.entry(actor, key);
        if (row.document() == null) {
            catalogEditor.move(actor, key, old.version(), Lifecycle.RETIRED);
            return;
        }
        catalogEditor.save(
                actor,
                "shipped update",
                List.of(new EntryChange(catalogEditor.read(actor, kind, row.document()), old.version(), old.state())));
        catalogEditor.followReleases(actor, key);
    }

    private void settle(String kind, String slug) {
        jdbc.sql("""
                        update shipped_entry set base_document = coalesce(document, base_document),
                            base_skill = skill, settled = document is null
                        where kind = :kind and slug = :slug
                        """).param("kind", kind).param("slug", slug).update();
    }
}
