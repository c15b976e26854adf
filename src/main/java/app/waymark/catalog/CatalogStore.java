package app.waymark.catalog;

import app.waymark.base.Lifecycle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes catalogue rows. */
@Component
class CatalogStore {

    /** The reason of revisions that only put things into another order. */
    static final String ORDER = "order";

    private static final long LOCK = 0x5761796d61726b01L;

    private final JdbcClient jdbc;
    private final CatalogFormat format;

    CatalogStore(JdbcClient jdbc, CatalogFormat format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    /** Makes writers wait for each other until the transaction ends: a check of the whole needs it to hold still. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, n) -> 0)
                .single();
    }

    /** The newest revision; 0 before the first import. */
    long revision() {
        return jdbc.sql("select coalesce(max(id), 0) from catalog_revision")
                .query(Long.class)
                .single();
    }

    long newRevision(String reason) {
        return jdbc.sql("insert into catalog_revision (reason) values (:reason) returning id")
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    void keepVersion(String kind, String slug, long revision, @Nullable UUID changedBy) {
        jdbc.sql("""
                        insert into catalog_entry_version
                            (kind, slug, revision_id, status, position, document, changed_by)
                        select kind, slug, :revision, status, position, document, :changedBy
                        from catalog_entry where kind = :kind and slug = :slug
                        """)
                .param("revision", revision)
                .param("changedBy", changedBy)
                .param("kind", kind)
                .param("slug", slug)
                .update();
    }

    /** What people see, in one query. */
    CatalogDocuments load() {
        return snapshot().documents();
    }

    /** What people see, with the names of what they no longer see. */
    record Snapshot(CatalogDocuments documents, Map<EntryKey, String> retired) {}

    /** The newest state. */
    Snapshot snapshot() {
        var reading = new Reading(format);
        jdbc.sql("""
                        select kind, status, document from catalog_entry
                        where status in ('published', 'retired') order by kind, position, slug
                        """).query(reading);
        return reading.snapshot();
    }

    /** The state at an earlier revision, from the versions that rows then had. */
    Snapshot snapshotAt(long revision) {
        var reading = new Reading(format);
        jdbc.sql("""
                        select kind, status, document from (
                            select distinct on (kind, slug) kind, slug, status, position, document
                            from catalog_entry_version where revision_id <= :revision
                            order by kind, slug, revision_id desc) as at_revision
                        where status in ('published', 'retired') order by kind, position, slug
                        """).param("revision", revision).query(reading);
        return reading.snapshot();
    }

    /** Sorts rows into kinds. */
    private static final class Reading implements RowCallbackHandler {

        private final CatalogFormat format;
        private final Map<CatalogKind, List<Object>> things = new EnumMap<>(CatalogKind.class);
        private final Map<EntryKey, String> retired = new HashMap<>();

        Reading(CatalogFormat format) {
            this.format = format;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            CatalogKind kind = CatalogKind.of(row.getString("kind"));
            CatalogThing thing = format.read(kind, row.getString("document"));
            if (row.getString("status").equals("retired") && !kind.staysWhenRetired()) {
                retired.put(EntryKey.of(thing), thing.title());
            } else {
                things.computeIfAbsent(kind, none -> new ArrayList<>()).add(thing);
            }
        }

        Snapshot snapshot() {
            return new Snapshot(
                    new CatalogDocuments(
                            part(CatalogKind.DOMAIN, Domain.class),
                            part(CatalogKind.SKILL, Skill.class),
                            part(CatalogKind.ROLE, Role.class),
                            part(CatalogKind.ROADMAP, Roadmap.class),
                            part(CatalogKind.CERTIFICATION, Certification.class),
                            part(CatalogKind.COURSE, Course.class),
                            part(CatalogKind.MISCONCEPTION, Misconception.class)),
                    Map.copyOf(retired));
        }

        private <T> List<T> part(CatalogKind kind, Class<T> type) {
            return things.getOrDefault(kind, List.of()).stream().map(type::cast).toList();
        }
    }

    /** All rows in every state, by kind and position. */
    List<CatalogEntry> entries() {
        return jdbc.sql(ENTRY + " order by kind, position, slug")
                .query(this::entry)
                .list();
    }

    Optional<CatalogEntry> find(EntryKey key) {
        return jdbc.sql(ENTRY + " where kind = :kind and slug = :slug")
                .param("kind", key.kind().code)
                .param("slug", key.slug())
                .query(this::entry)
                .optional();
    }

    /** Whether an admin has ever changed anything. */
    boolean isEdited() {
        return jdbc.sql("select exists (select 1 from catalog_entry where edited_at is not null)")
                .query(Boolean.class)
                .single();
    }

    private static final String ENTRY = """
            select kind, slug, version, status, position, seed_hash is not null as shipped, edited_at, document
            from catalog_entry
            """;

    private CatalogEntry entry(ResultSet row, int n) throws SQLException {
        CatalogKind kind = CatalogKind.of(row.getString("kind"));
        @Nullable Timestamp edited = row.getTimestamp("edited_at");
        CatalogThing thing = format.read(kind, row.getString("document"));
        return new CatalogEntry(
                new EntryKey(kind, row.getString("slug")),
                row.getInt("version"),
                Lifecycle.of(row.getString("status")),
                row.getInt("position"),
                row.getBoolean("shipped"),
                edited == null ? null : edited.toInstant(),
                thing,
                format.write(thing));
    }

    /** Stores what an admin has made of a row, as a version of its own. */
    void write(EntryChange change, long revision, UUID changedBy) {
        EntryKey key = change.key();
        jdbc.sql("""
                        insert into catalog_entry (kind, slug, position, status, document, edited_at, revision_id)
                        values (:kind, :slug,
                            (select coalesce(max(position), -1) + 1 from catalog_entry where kind = :kind),
                            :status, :document::jsonb, now(), :revision)
                        on conflict (kind, slug) do update
                        set status = excluded.status, document = excluded.document, edited_at = excluded.edited_at,
                            revision_id = excluded.revision_id, version = catalog_entry.version + 1
                        """)
                .param("kind", key.kind().code)
                .param("slug", key.slug())
                .param("status", change.state().code())
                .param("document", format.write(change.thing()))
                .param("revision", revision)
                .update();
        keepVersion(key.kind().code, key.slug(), revision, changedBy);
    }

    /** Gives the rows of a kind an order, a version of each that moves; what they say and their versions stay. */
    void order(CatalogKind kind, List<String> slugs, long revision, UUID changedBy) {
        for (int position = 0; position < slugs.size(); position++) {
            int moved = jdbc.sql("""
                            update catalog_entry set position = :position
                            where kind = :kind and slug = :slug and position <> :position
                            """)
                    .param("position", position)
                    .param("kind", kind.code)
                    .param("slug", slugs.get(position))
                    .update();
            if (moved > 0) {
                keepVersion(kind.code, slugs.get(position), revision, changedBy);
            }
        }
    }

    /** Whether an admin has ever put the rows of a kind into an order, which releases then keep. */
    boolean isOrdered(CatalogKind kind) {
        return jdbc.sql("""
                        select exists (select 1 from catalog_entry_version v join catalog_revision r on r.id = v.revision_id
                            where v.kind = :kind and r.reason = :reason)
                        """)
                .param("kind", kind.code)
                .param("reason", ORDER)
                .query(Boolean.class)
                .single();
    }

    /** Forgets that an admin has edited a row. */
    void followReleases(EntryKey key) {
        jdbc.sql("update catalog_entry set edited_at = null where kind = :kind and slug = :slug")
                .param("kind", key.kind().code)
                .param("slug", key.slug())
                .update();
    }

    /** A version as it is stored. */
    record StoredVersion(
            long revision,
            java.time.Instant at,
            @Nullable UUID changedBy,
            String reason,
            Lifecycle state,
            CatalogThing thing) {}

    /** The versions of a row, oldest first. */
    List<StoredVersion> versions(EntryKey key) {
        return jdbc.sql("""
                        select v.revision_id, r.created_at, v.changed_by, r.reason, v.status, v.document
                        from catalog_entry_version v join catalog_revision r on r.id = v.revision_id
                        where v.kind = :kind and v.slug = :slug order by v.revision_id
                        """)
                .param("kind", key.kind().code)
                .param("slug", key.slug())
                .query((row, n) -> new StoredVersion(
                        row.getLong("revision_id"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getObject("changed_by", UUID.class),
                        row.getString("reason"),
                        Lifecycle.of(row.getString("status")),
                        format.read(key.kind(), row.getString("document"))))
                .list();
    }
}
