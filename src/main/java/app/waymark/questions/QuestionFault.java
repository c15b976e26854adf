package app.waymark.questions;

import app.waymark.base.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A question file that cannot be used; nothing of the import has been stored. */
public class QuestionFault extends RuntimeException {

    private final List<Fault> faults;

    QuestionFault(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** One line per fault, naming file or question, and field. */
    public List<Fault> faults() {
        return faults;
    }
}
