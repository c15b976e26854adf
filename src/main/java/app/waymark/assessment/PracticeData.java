package app.waymark.assessment;

import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person has practised. */
@Component
class PracticeData implements PersonalDataSource {

    private final PersonalRows rows;

    PracticeData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "practice";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return rows.documents("""
                select jsonb_build_object('skill', skill, 'question', question_id, 'shown', issued_at,
                    'outcome', outcome, 'selected', selected, 'number', number, 'answered', answered_at) as document
                from practice where person_id = :person order by issued_at, skill, seq""", personId);
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        rows.delete(personId, "practice");
    }

    /** Only accounts practise; what the other one has goes behind the account's own, without what still waits. */
    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        rows.update("delete from practice where person_id = :person and outcome is null", fromPersonId);
        rows.update("""
                update practice p set person_id = :to, seq = p.seq + coalesce(
                    (select max(o.seq) from practice o where o.person_id = :to and o.skill = p.skill), 0)
                where p.person_id = :from""", fromPersonId, toPersonId);
    }
}
