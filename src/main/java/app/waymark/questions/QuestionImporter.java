package app.waymark.questions;

import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.base.SeedImports;
import app.waymark.base.ShippedDocuments;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogKind;
import app.waymark.catalog.EntryKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the shipped questions into the database: idempotent, all or nothing, never over an admin's edit. */
@Component
class QuestionImporter {

    private static final Logger log = LoggerFactory.getLogger(QuestionImporter.class);

    private final JdbcClient jdbc;
    private final QuestionFormatting formatting;
    private final QuestionWriter writer;
    private final SeedImports imports;
    private final ShippedDocuments documents;

    QuestionImporter(
            JdbcClient jdbc,
            QuestionFormatting formatting,
            QuestionWriter writer,
            SeedImports imports,
            ShippedDocuments documents) {
        this.jdbc = jdbc;
        this.formatting = formatting;
        this.writer = writer;
        this.imports = imports;
        this.documents = documents;
    }

    private record Stored(@Nullable String seedHash, boolean edited) {}

    /**
     * Reads, checks and stores the question files.
     *
     * @return number of questions that changed
     * @throws QuestionFault naming file and line, or question and field; nothing is stored then
     */
    @Transactional
    int importFrom(SeedFiles files, Catalog catalog) {
        if (imports.isDone("questions", files)) {
            return 0;
        }
        List<Fault> faults = new ArrayList<>();
        List<QuestionFile> shipped = files.documents("questions/*.yaml", QuestionFile.class, faults);
        check(shipped, catalog, faults);
        if (!faults.isEmpty()) {
            throw new QuestionFault(faults);
        }
        writer.lock();
        Map<String, Stored> stored = stored();
        int changed = 0;
        List<ShippedDocuments.Shipped> noted = new ArrayList<>();
        for (QuestionFile file : shipped) {
            for (QuestionContent content : file.questions()) {
                String document = formatting.write(content);
                String hash = QuestionFormatting.hash(file.skill(), document);
                Stored old = stored.get(content.id());
                if (old == null || (!old.edited() && !hash.equals(old.seedHash()))) {
                    if (changed++ == 0) {
                        writer.newRevision("shipped questions");
                    }
                    writer.ship(file.skill(), content);
                }
                noted.add(new ShippedDocuments.Shipped(
                        content.id(), file.skill(), document, old != null && old.edited()));
            }
        }
        documents.note("question", noted);
        imports.done("questions", files);
        log.info("Questions: {} changed", changed);
        return changed;
    }

    private static void check(List<QuestionFile> shipped, Catalog catalog, List<Fault> faults) {
        Set<String> ids = new HashSet<>();
        for (QuestionFile file : shipped) {
            if (!knows(catalog, CatalogKind.SKILL, file.skill())) {
                faults.add(Fault.of("questions of " + file.skill() + ", skill", "fault.unknown-skill", file.skill()));
            }
            if (file.questions() == null) {
                faults.add(Fault.of("questions of " + file.skill() + ", questions", "fault.missing"));
                continue;
            }
            for (QuestionContent content : file.questions()) {
                String where = file.skill() + ", question " + content.id() + ", ";
                QuestionCheck.faults(content, slug -> knows(catalog, CatalogKind.MISCONCEPTION, slug))
                        .forEach(fault -> faults.add(fault.at(where)));
                if (!ids.add(content.id())) {
                    faults.add(Fault.of(where + "id", "fault.twice"));
                }
            }
        }
    }

    /** What an admin has retired may still be named: its questions are then not asked, or do not tell of it. */
    private static boolean knows(Catalog catalog, CatalogKind kind, String slug) {
        return catalog.isRetired(new EntryKey(kind, slug))
                || (kind == CatalogKind.SKILL
                        ? catalog.skill(slug).isPresent()
                        : catalog.misconception(slug).isPresent());
    }

    private Map<String, Stored> stored() {
        Map<String, Stored> stored = new HashMap<>();
        jdbc.sql("select id, seed_hash, edited_at is not null as edited from question")
                .query(row -> {
                    stored.put(row.getString("id"), new Stored(row.getString("seed_hash"), row.getBoolean("edited")));
                });
        return stored;
    }
}
