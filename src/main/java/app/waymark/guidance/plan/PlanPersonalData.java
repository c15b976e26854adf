package app.waymark.guidance.plan;

import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan that a person keeps. */
@Component
class PlanPersonalData implements PersonalDataSource {

    private final PersonalRows rows;

    PlanPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "plan";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return rows.documents("select document from learning_plan where person_id = :person", personId);
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        rows.delete(personId, "learning_plan");
    }

    /** The account's own plan stays; where it keeps none, this device's is taken over. */
    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        rows.update("""
                update learning_plan set person_id = :to where person_id = :from
                    and not exists (select 1 from learning_plan own where own.person_id = :to)""", fromPersonId, toPersonId);
        erase(fromPersonId);
    }
}
