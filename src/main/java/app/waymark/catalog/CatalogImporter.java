package app.waymark.catalog;

import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.base.SeedImports;
import app.waymark.base.ShippedDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the shipped catalogue into the database: idempotent, all or nothing, and never over what an admin has edited.
 */
@Component
class CatalogImporter {

    private static final Logger log = LoggerFactory.getLogger(CatalogImporter.class);

    private final JdbcClient jdbc;
    private final CatalogFormat format;
    private final CatalogStore store;
    private final SeedImports imports;
    private final ShippedDocuments documents;

    CatalogImporter(
            JdbcClient jdbc,
            CatalogFormat format,
            CatalogStore store,
            SeedImports imports,
            ShippedDocuments documents) {
        this.jdbc = jdbc;
        this.format = format;
        this.store = store;
        this.imports = imports;
        this.documents = documents;
    }

    /** A stored row as far as the importer needs to know it. */
    private record Stored(@org.jspecify.annotations.Nullable String seedHash, boolean edited) {}

    /**
     * Reads, checks and stores the files.
     *
     * @return number of rows that changed
     * @throws CatalogFault naming file and line, or thing and field; nothing is stored then
     */
    @Transactional
    int importFrom(SeedFiles files) {
        if (imports.isDone("catalogue", files)) {
            return 0;
        }
        List<Fault> faults = new ArrayList<>();
        CatalogDocuments shipped = read(files, faults);
        if (faults.isEmpty()) {
            faults.addAll(CatalogCheck.shape(shipped));
        }
        if (!faults.isEmpty()) {
            throw new CatalogFault(faults);
        }
        store.lock();
        Map<String, Stored> stored = stored();
        long revision = 0;
        int changed = 0;
        for (CatalogKind kind : CatalogKind.values()) {
            boolean ordered = store.isOrdered(kind);
            int position = 0;
            List<ShippedDocuments.Shipped> noted = new ArrayList<>();
            for (CatalogThing thing : kind.of(shipped)) {
                String slug = thing.slug();
                String document = format.write(thing);
                String hash = CatalogFormat.hash(position + document);
                Stored old = stored.get(kind.code + "/" + slug);
                if (old == null || (!old.edited() && !hash.equals(old.seedHash()))) {
                    if (changed++ == 0) {
                        revision = store.newRevision("shipped catalogue");
                    }
                    upsert(kind, slug, position, ordered, document, hash, revision);
                }
                noted.add(new ShippedDocuments.Shipped(slug, "", document, old != null && old.edited()));
                position++;
            }
            documents.note(kind.code, noted);
        }
        List<Fault> contradictions = CatalogCheck.faults(store.load());
        if (!contradictions.isEmpty()) {
            throw new CatalogFault(contradictions);
        }
        imports.done("catalogue", files);
        log.info("Catalogue: {} rows changed", changed);
        return changed;
    }

    private static CatalogDocuments read(SeedFiles files, List<Fault> faults) {
        return new CatalogDocuments(
                files.lists(CatalogKind.DOMAIN.files, Domain.class, faults),
                files.lists(CatalogKind.SKILL.files, Skill.class, faults),
                files.lists(CatalogKind.ROLE.files, Role.class, faults),
                files.lists(CatalogKind.ROADMAP.files, Roadmap.class, faults),
                files.lists(CatalogKind.CERTIFICATION.files, Certification.class, faults),
                files.lists(CatalogKind.COURSE.files, Course.class, faults),
                files.lists(CatalogKind.MISCONCEPTION.files, Misconception.class, faults));
    }

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("select kind, slug, seed_hash, edited_at is not null as edited from catalog_entry")
                .query(row -> {
                    stored.put(
                            row.getString("kind") + "/" + row.getString("slug"),
                            new Stored(row.getString("seed_hash"), row.getBoolean("edited")));
                });
        return stored;
    }

    private void upsert(
            CatalogKind kind, String slug, int position, boolean ordered, String document, String hash, long revision) {
        jdbc.sql("""
                        insert into catalog_entry (kind, slug, position, document, seed_hash, revision_id)
                        values (:kind, :slug, :position, :document::jsonb, :hash, :revision)
                        on conflict (kind, slug) do update
                        set position = case when :ordered then catalog_entry.position else excluded.position end,
                            document = excluded.document,
                            seed_hash = excluded.seed_hash, revision_id = excluded.revision_id,
                            version = catalog_entry.version + 1
                        """)
                .param("kind", kind.code)
                .param("slug", slug)
                .param("position", position)
                .param("ordered", ordered)
                .param("document", document)
                .param("hash", hash)
                .param("revision", revision)
                .update();
        store.keepVersion(kind.code, slug, revision, null);
    }
}
