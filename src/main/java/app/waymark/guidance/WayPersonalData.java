package app.waymark.guidance;

import app.waymark.people.PersonalDataSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A person's marks and orders of stages, and what they can show for tasks. */
@Component
class WayPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    WayPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "way";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return Map.of(
                "marks", rows("""
                        select to_jsonb(m) - 'person_id' as document from stage_mark m
                        where m.person_id = :person order by m.marked_at""", personId),
                "orders", rows("""
                        select to_jsonb(o) - 'person_id' as document from way_order o
                        where o.person_id = :person order by o.role""", personId),
                "evidence", rows("""
                        select to_jsonb(e) - 'person_id' as document from stage_evidence e
                        where e.person_id = :person order by e.added_at""", personId));
    }

    private List<Object> rows(String sql, UUID personId) {
        return jdbc.sql(sql)
                .param("person", personId)
                .query((row, n) -> (Object) JsonMapper.shared().readTree(row.getString("document")))
                .list();
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        for (String table : List.of("stage_mark", "way_order", "stage_evidence")) {
            jdbc.sql("delete from " + table + " where person_id = :person")
                    .param("person", personId)
                    .update();
        }
    }

    /** What the account says itself stays; what it says nothing about is taken over. */
    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        jdbc.sql("""
                        update stage_mark m set person_id = :to where person_id = :from and not exists (
                            select 1 from stage_mark own where own.person_id = :to
                                and own.roadmap = m.roadmap and own.stage = m.stage)
                        """).param("to", toPersonId).param("from", fromPersonId).update();
        jdbc.sql("""
                        update way_order o set person_id = :to where person_id = :from and not exists (
                            select 1 from way_order own where own.person_id = :to and own.role = o.role)
                        """).param("to", toPersonId).param("from", fromPersonId).update();
        jdbc.sql("update stage_evidence set person_id = :to where person_id = :from")
                .param("to", toPersonId)
                .param("from", fromPersonId)
                .update();
        erase(fromPersonId);
    }
}
