package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.util.ArrayList;
import java.util.List;

/** What has been read so far, and what was wrong with it; one fault does not keep the rest from being read. */
final class ReadFiles {

    private static final int MOST_FAULTS = 200;

    private final List<ImportRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final List<Phrase> notes = new ArrayList<>();

    void add(ImportRow row) {
        if (rows.size() >= Limits.ROWS) {
            throw new ImportRefused(row.file(), Phrase.of("fault.import.many-rows", Limits.ROWS));
        }
        rows.add(row);
    }

    /** Adds a fault; after some hundred the rest is not worth reading. */
    void fault(ImportFault fault) {
        faults.add(fault);
        if (faults.size() >= MOST_FAULTS) {
            throw new ImportRefused(faults);
        }
    }

    void fault(String file, int row, String field, Phrase problem) {
        fault(new ImportFault(file, row, field, problem));
    }

    /** Something that an admin should know and that keeps nothing from being imported. */
    void note(Phrase note) {
        notes.add(note);
    }

    List<ImportRow> rows() {
        return rows;
    }

    List<ImportFault> faults() {
        return faults;
    }

    List<Phrase> notes() {
        return notes;
    }
}
