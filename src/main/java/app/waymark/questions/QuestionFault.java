package app.waymark.questions;

import java.util.List;

/** A question file that cannot be used; nothing of the import has been stored. */
public class QuestionFault extends RuntimeException {

    private final List<String> faults;

    QuestionFault(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** One line per fault, naming file or question, and field. */
    public List<String> faults() {
        return faults;
    }
}
