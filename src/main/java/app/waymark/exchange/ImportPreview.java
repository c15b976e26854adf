package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.util.List;

/**
 * What an import would do; nothing has been changed yet.
 *
 * @param faults what keeps it from being done; with one of them nothing can be imported
 * @param differences what would be added or changed
 * @param unchanged rows that are already as the files say
 * @param notes what an admin should know
 */
public record ImportPreview(List<ImportFault> faults, List<Difference> differences, int unchanged, List<Phrase> notes) {

    public ImportPreview {
        faults = List.copyOf(faults);
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** The problem of a question whose file does not say what it is about. */
    static final String NO_SKILL = "fault.import.no-skill";

    /** Whether questions lack nothing but a skill, which an admin may choose for all of them. */
    public boolean wantsSkill() {
        return faults.stream().anyMatch(fault -> fault.problem().key().equals(NO_SKILL));
    }

    /** Whether there is something to import and nothing against it. */
    public boolean importable() {
        return faults.isEmpty() && !differences.isEmpty();
    }
}
