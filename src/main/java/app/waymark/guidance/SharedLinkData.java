package app.waymark.guidance;

import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's private links: exported without their secrets, erased, and handed over with the attempts they lead to. */
@Component
class SharedLinkData implements PersonalDataSource {

    private final PersonalRows rows;

    SharedLinkData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "shared-links";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return rows.documents("""
                select to_jsonb(s) - 'person_id' - 'token_hash' as document from shared_link s
                where s.person_id = :person order by s.created_at""", personId);
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        rows.delete(personId, "shared_link");
    }

    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        rows.move(fromPersonId, toPersonId, "shared_link");
    }
}
