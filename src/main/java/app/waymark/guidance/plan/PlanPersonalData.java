package app.waymark.guidance.plan;

import app.waymark.people.PersonalDataSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The plan that a person keeps. */
@Component
class PlanPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;

    PlanPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "plan";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return jdbc.sql("select document from learning_plan where person_id = :person")
                .param("person", personId)
                .query((row, n) -> (Object) JsonMapper.shared().readTree(row.getString("document")))
                .list();
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        jdbc.sql("delete from learning_plan where person_id = :person")
                .param("person", personId)
                .update();
    }

    /** The account's own plan stays; where it keeps none, this device's is taken over. */
    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        jdbc.sql("""
                        update learning_plan set person_id = :to where person_id = :from
                            and not exists (select 1 from learning_plan own where own.person_id = :to)
                        """).param("to", toPersonId).param("from", fromPersonId).update();
        erase(fromPersonId);
    }
}
