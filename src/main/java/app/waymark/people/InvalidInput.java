package app.waymark.people;

import java.util.List;

/** A form was filled in in a way that cannot be accepted; nothing has been changed. */
public class InvalidInput extends RuntimeException {

    private final List<InputProblem> problems;

    InvalidInput(List<InputProblem> problems) {
        super("Invalid: " + problems);
        this.problems = List.copyOf(problems);
    }

    InvalidInput(String field, String problem) {
        this(List.of(new InputProblem(field, problem)));
    }

    /** What is wrong, at least one thing, in the order of the form. */
    public List<InputProblem> problems() {
        return problems;
    }
}
