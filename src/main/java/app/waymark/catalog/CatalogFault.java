package app.waymark.catalog;

import java.util.List;

/** A catalogue that contradicts itself or cannot be read; nothing of it has been stored. */
public class CatalogFault extends RuntimeException {

    private final List<String> faults;

    CatalogFault(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line per fault, naming the file or thing, the row and the field. */
    public List<String> faults() {
        return faults;
    }
}
