package app.waymark.teams;

import org.jspecify.annotations.Nullable;

/** Checks what people type about teams. */
final class TeamInput {

    private static final int LONGEST_NAME = 80;

    private TeamInput() {}

    /**
     * The name as it is kept.
     *
     * @throws TeamProblem about {@code field}
     */
    static String name(String field, @Nullable String typed) {
        String name = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new TeamProblem(field, "name-missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new TeamProblem(field, "name-long");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new TeamProblem(field, "name-form");
        }
        return name;
    }

    /** @throws TeamProblem about {@code field} when the number is out of range */
    static int within(String field, int number, int least, int most) {
        if (number < least || number > most) {
            throw new TeamProblem(field, field + "-range");
        }
        return number;
    }
}
