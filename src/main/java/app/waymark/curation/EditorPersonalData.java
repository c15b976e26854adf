package app.waymark.curation;

import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What admins have done to catalogue and bank. Their work stays, with its history; who did it is forgotten: the changes
 * are somebody's then, which is not the same as nobody's, for those came with Waymark.
 */
@Component
class EditorPersonalData implements PersonalDataSource {

    private static final UUID SOMEBODY = new UUID(0, 0);

    private final PersonalRows rows;

    EditorPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "curation";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return Map.of(
                "catalogue-changes", rows.documents("""
                        select to_jsonb(v) - 'changed_by' as document from catalog_entry_version v
                        where changed_by = :person order by revision_id, kind, slug""", personId),
                "question-changes", rows.documents("""
                        select to_jsonb(c) - 'changed_by' as document from question_change c
                        where changed_by = :person order by revision_id, question_id""", personId),
                "questions-read", rows.documents("""
                        select to_jsonb(r) - 'reader_id' as document from question_reading r
                        where reader_id = :person order by created_at""", personId),
                "settled", rows.documents("""
                        select to_jsonb(s) - 'settled_by' as document from curation_settled s
                        where settled_by = :person order by settled_at""", personId));
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        for (String table : List.of("catalog_entry_version", "question_change")) {
            rows.update(
                    "update " + table + " set changed_by = '" + SOMEBODY + "' where changed_by = :person", personId);
        }
    }

    /** Nothing to hand over: only accounts can be admins. */
    @Override
    public void transfer(UUID fromPersonId, UUID toPersonId) {}
}
