package app.waymark.catalog;

import app.waymark.base.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A catalogue that contradicts itself or cannot be read; nothing of it has been stored. */
public class CatalogFault extends RuntimeException {

    private final List<Fault> faults;

    CatalogFault(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** One line per fault, naming the file or thing, the row and the field. */
    public List<Fault> faults() {
        return faults;
    }
}
