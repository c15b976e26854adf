package app.waymark.guidance;

import app.waymark.people.PersonalDataSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** A person's private links: exported without their secrets, erased, and handed over with the attempts they lead to. */
@Component
class SharedLinkData implements PersonalDataSource {

    private final JdbcClient jdbc;

    SharedLinkData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "shared-links";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return jdbc.sql("""
                        select to_jsonb(s) - 'person_id' - 'token_hash' as document from shared_link s
                        where s.person_id = :person order by s.created_at
                        """)
                .param("person", personId)
                .query((row, n) -> (Object) JsonMapper.shared().readTree(row.getString("document")))
                .list();
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        jdbc.sql("delete from shared_link where person_id = :person")
                .param("person", personId)
                .update();
    }

    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        jdbc.sql("update shared_link set person_id = :to where person_id = :from")
                .param("to", toPersonId)
                .param("from", fromPersonId)
                .update();
    }
}
