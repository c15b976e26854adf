package app.waymark.guidance;

import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's marks and orders of stages, the role they chose, and what they can show for tasks. */
@Component
class WayPersonalData implements PersonalDataSource {

    private final PersonalRows rows;

    WayPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "way";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return Map.of(
                "marks", rows.documents("""
                        select to_jsonb(m) - 'person_id' as document from stage_mark m
                        where m.person_id = :person order by m.marked_at""", personId),
                "orders", rows.documents("""
                        select to_jsonb(o) - 'person_id' as document from way_order o
                        where o.person_id = :person order by o.role""", personId),
                "chosen-role", rows.documents("""
                        select to_jsonb(c) - 'person_id' as document from chosen_role c
                        where c.person_id = :person""", personId),
                "evidence", rows.documents("""
                        select to_jsonb(e) - 'person_id' as document from stage_evidence e
                        where e.person_id = :person order by e.added_at""", personId));
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        rows.delete(personId, "stage_mark", "way_order", "chosen_role", "stage_evidence");
    }

    /** What the account says itself stays; what it says nothing about is taken over. */
    @Override
    @Transactional
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        rows.update("""
                update stage_mark m set person_id = :to where person_id = :from and not exists (
                    select 1 from stage_mark own where own.person_id = :to
                        and own.roadmap = m.roadmap and own.stage = m.stage)""", fromPersonId, toPersonId);
        rows.update("""
                update way_order o set person_id = :to where person_id = :from and not exists (
                    select 1 from way_order own where own.person_id = :to and own.role = o.role)""", fromPersonId, toPersonId);
        rows.update("""
                update chosen_role set person_id = :to where person_id = :from
                    and not exists (select 1 from chosen_role own where own.person_id = :to)""", fromPersonId, toPersonId);
        rows.move(fromPersonId, toPersonId, "stage_evidence");
        erase(fromPersonId);
    }
}
