package app.waymark.teams;

/** Something that was asked for cannot be done; nothing has been changed. */
public class TeamProblem extends RuntimeException {

    private final String field;
    private final String problem;

    TeamProblem(String field, String problem) {
        super(field + ": " + problem);
        this.field = field;
        this.problem = problem;
    }

    /** Name of the field that it is about. */
    public String field() {
        return field;
    }

    /** What is wrong, as the last part of the translation key {@code teams.problem.…}. */
    public String problem() {
        return problem;
    }
}
