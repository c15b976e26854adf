package app.waymark.planning;

/**
 * How many more people a team wants at a level of a skill.
 *
 * @param level 1 to 5
 * @param missing people wanted beyond the expected number, above 0
 * @param weight worth of one person more who reaches the level, against that of other skills
 */
public record TeamGoal(String skill, int level, double missing, double weight) {

    public TeamGoal {
        if (!(missing > 0) || !(weight > 0) || level < 1) {
            throw new IllegalArgumentException("Something has to be missing and to be worth something: " + skill);
        }
    }
}
