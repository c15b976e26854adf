package app.waymark.guidance;

/**
 * One role seen by answers that may have been given for another one.
 *
 * @param requirements number of requirements that count, soft ones left out
 * @param probablyMet how many of them are met with a chance of 70 % or more
 * @param probablyBelow how many are met with a chance of 30 % or less
 * @param unknown how many the answers say nothing about
 * @param metLow with {@code metHigh}: the 80 % range of the number met; means nothing unless {@code told}
 * @param told whether the answers say something about at least half of the requirements
 * @param asked whether the answers were given for this role
 */
public record RoleStanding(
        String slug,
        String name,
        int requirements,
        int probablyMet,
        int probablyBelow,
        int unknown,
        int met,
        int metLow,
        int metHigh,
        boolean told,
        boolean asked) {

    /** How many are neither probably met nor probably below, although something is known. */
    public int open() {
        return requirements - probablyMet - probablyBelow - unknown;
    }
}
