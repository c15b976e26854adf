package app.waymark.exchange;

import app.waymark.base.Phrase;
import java.util.List;

/** Files that cannot be imported; nothing has been changed. */
class ImportRefused extends RuntimeException {

    private final transient List<ImportFault> faults;

    ImportRefused(List<ImportFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    ImportRefused(String file, Phrase problem) {
        this(List.of(ImportFault.whole(file, problem)));
    }

    List<ImportFault> faults() {
        return faults;
    }
}
