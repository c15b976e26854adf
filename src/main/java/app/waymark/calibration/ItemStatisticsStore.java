package app.waymark.calibration;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the newest statistics of each version. */
@Component
class ItemStatisticsStore {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    ItemStatisticsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts these in the place of all that were there. */
    @Transactional
    public void replace(Collection<ItemStatistics> all) {
        jdbc.sql("delete from item_statistics").update();
        all.forEach(one -> jdbc.sql("""
                        insert into item_statistics (question_hash, document, flagged)
                        values (:hash, :document::jsonb, :flagged)
                        """)
                .param("hash", one.hash())
                .param("document", json.writeValueAsString(one))
                .param("flagged", !one.flags().isEmpty())
                .update());
    }

    Optional<ItemStatistics> find(String hash) {
        return jdbc.sql("""
                        select s.document from item_statistics s
                        where s.question_hash = :hash or s.question_hash in (
                            select v.hash from version_asked_now v where v.now = :hash)
                        order by s.question_hash = :hash desc, s.computed_at desc limit 1
                        """)
                .param("hash", hash)
                .query((row, n) -> read(row.getString("document")))
                .optional();
    }

    List<ItemStatistics> flagged() {
        return jdbc.sql("select document from item_statistics where flagged order by question_hash")
                .query((row, n) -> read(row.getString("document")))
                .list();
    }

    Optional<Instant> computedAt() {
        return jdbc.sql("select max(computed_at) as at from item_statistics")
                .query((row, n) -> Optional.ofNullable(row.getTimestamp("at")).map(at -> at.toInstant()))
                .single();
    }

    private ItemStatistics read(String document) {
        return json.readValue(document, ItemStatistics.class);
    }
}
