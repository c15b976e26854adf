package app.waymark.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes catalogue rows. */
@Component
class CatalogStore {

    private final JdbcClient jdbc;
    private final CatalogFormat format;

    CatalogStore(JdbcClient jdbc, CatalogFormat format) {
        this.jdbc = jdbc;
        this.format = format;
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

    /** All published rows, in one query. */
    CatalogDocuments load() {
        Map<CatalogKind, List<Object>> things = new EnumMap<>(CatalogKind.class);
        for (CatalogKind kind : CatalogKind.values()) {
            things.put(kind, new ArrayList<>());
        }
        jdbc.sql("""
                        select kind, document from catalog_entry
                        where status in ('published', 'retired') order by kind, position, slug
                        """).query(row -> {
            CatalogKind kind = CatalogKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT));
            things.getOrDefault(kind, new ArrayList<>()).add(format.read(kind, row.getString("document")));
        });
        return new CatalogDocuments(
                part(things, CatalogKind.DOMAIN, Domain.class),
                part(things, CatalogKind.SKILL, Skill.class),
                part(things, CatalogKind.ROLE, Role.class),
                part(things, CatalogKind.ROADMAP, Roadmap.class),
                part(things, CatalogKind.CERTIFICATION, Certification.class),
                part(things, CatalogKind.COURSE, Course.class),
                part(things, CatalogKind.MISCONCEPTION, Misconception.class));
    }

    private static <T> List<T> part(Map<CatalogKind, List<Object>> things, CatalogKind kind, Class<T> type) {
        return things.getOrDefault(kind, List.of()).stream().map(type::cast).toList();
    }
}
