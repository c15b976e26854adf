package app.waymark.base;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what each release ships, so that an admin's edits can be compared with where they began and with what is new. */
@Component
public class ShippedDocuments {

    private final JdbcClient jdbc;

    ShippedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing as it is shipped.
     *
     * @param skill of a question, otherwise empty
     * @param document canonical JSON
     * @param edited whether an admin has changed it; then the state that the edit began from stays
     */
    public record Shipped(String slug, String skill, String document, boolean edited) {}

    /** Notes everything of a kind that the present release ships, in the transaction of its import. */
    public void note(String kind, Collection<Shipped> all) {
        List<Shipped> shipped = List.copyOf(all);
        String[] slugs = shipped.stream().map(Shipped::slug).toArray(String[]::new);
        jdbc.sql("""
                        insert into shipped_entry (kind, slug, skill, document, base_skill, base_document)
                        select :kind, s.slug, s.skill, s.document::jsonb, s.skill, s.document::jsonb
                        from unnest(:slugs::text[], :skills::text[], :documents::text[]) as s (slug, skill, document)
                        on conflict (kind, slug) do update
                        set skill = excluded.skill, document = excluded.document, settled = false,
                            base_skill = case when excluded.slug = any (:edited::text[])
                                then shipped_entry.base_skill else excluded.base_skill end,
                            base_document = case when excluded.slug = any (:edited::text[])
                                then shipped_entry.base_document else excluded.base_document end
                        """)
                .param("kind", kind)
                .param("slugs", slugs)
                .param("skills", shipped.stream().map(Shipped::skill).toArray(String[]::new))
                .param("documents", shipped.stream().map(Shipped::document).toArray(String[]::new))
                .param(
                        "edited",
                        shipped.stream()
                                .filter(Shipped::edited)
                                .map(Shipped::slug)
                                .toArray(String[]::new))
                .update();
        jdbc.sql("""
                        update shipped_entry set document = null
                        where kind = :kind and document is not null and not slug = any (:slugs::text[])
                        """).param("kind", kind).param("slugs", slugs).update();
    }
}
