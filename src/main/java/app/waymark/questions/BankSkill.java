package app.waymark.questions;

import java.util.List;

/**
 * What the bank has to provide for a skill.
 *
 * @param needed number of questions
 * @param soft whether it is one of the people skills, measured by judgement
 * @param required highest level that a role requires, 0 for none
 * @param resources published ways to learn it
 */
record BankSkill(String slug, String name, int needed, boolean soft, int required, List<Resource> resources) {

    /** A way to get from one level to another. */
    record Resource(int from, int to, boolean free) {

        boolean covers(int level) {
            return from < level && level <= to;
        }
    }

    /** Ways to get from the level below to this one. */
    long resourcesTo(int level) {
        return resources.stream().filter(r -> r.covers(level)).count();
    }

    /** Those of them that cost nothing. */
    long freeResourcesTo(int level) {
        return resources.stream().filter(r -> r.free() && r.covers(level)).count();
    }
}
