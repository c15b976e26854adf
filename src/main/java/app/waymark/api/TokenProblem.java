package app.waymark.api;

import java.io.Serial;

/** A token cannot be made as it was asked for. */
public class TokenProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String problem;

    TokenProblem(String problem) {
        super(problem);
        this.problem = problem;
    }

    /** The last part of the translation key {@code api.problem.…}. */
    public String problem() {
        return problem;
    }
}
