package app.waymark.teams;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is counted when, so that nobody can be worked out from two looks.
 *
 * <p>People who show no row of their own are counted in <b>cohorts</b>: fixed groups, each of which is counted as a whole
 * or not at all, for today and for every earlier date. A cohort is formed only when at least {@value #LEAST} snapshots
 * wait that are <i>fresh</i>: never counted in this team before, never shown as a row, and of five different people who
 * do not manage it. Snapshots that have been counted before may ride along in it but do not make up the five. A cohort
 * ends when somebody of it has a newer snapshot that can be counted (the others ride along in the new one), and breaks
 * for good, earlier dates included, as soon as somebody of it withdraws, leaves or is erased (the others wait).
 *
 * <p>A figure about <b>one skill</b> counts a cohort only if at least {@value #LEAST} of its fresh snapshots measure that
 * skill ({@link #told}): otherwise a cohort of five of whom one knows it would show that one's value as a difference.
 *
 * <p>Why this is enough: everything that can be had about people without a row (today, two dates, filters by role, which
 * choose skills and never people, exports, and any looks repeated after somebody joined, released, withdrew or left) is
 * about unions of cohorts. Take any weighted sum of whatever was ever shown, and in it the youngest cohort with a weight.
 * Its fresh snapshots are in no older cohort, so they keep their weight: the sum tells of at least five people, and a
 * sum of figures about a skill of at least five who measure it. Two views therefore never differ by fewer than five. People who show their row add nothing that is not shown by itself
 * anyway, and a snapshot that has been counted is never shown as a row later, nor is one withdrawn forgotten: releasing
 * it again does not make it fresh.
 *
 * <p>What no rule can prevent: that a group is all alike ("5 of 5"), and that people tell each other their own results.
 */
final class ReleaseRule {

    /** The least number of people that a figure may tell of, or two figures may differ by. */
    static final int LEAST = 5;

    private ReleaseRule() {}

    /**
     * A snapshot that waits to be counted.
     *
     * @param fresh never counted or shown in this team before, and not a manager's
     */
    record Waiting(UUID releaseId, UUID personId, boolean fresh) {}

    /** Whether a cohort may be formed of what waits. */
    static boolean mayForm(List<Waiting> waiting) {
        return waiting.stream()
                        .filter(Waiting::fresh)
                        .map(Waiting::personId)
                        .distinct()
                        .count()
                >= LEAST;
    }

    /** Of all that is counted, the snapshots that a figure about a skill may tell of; all of them measure it. */
    static List<Snapshot> told(List<Snapshot> counted, String skill) {
        Map<UUID, Set<UUID>> fresh = new HashMap<>();
        for (Snapshot snapshot : counted) {
            UUID cohort = snapshot.cohort();
            if (cohort != null && snapshot.fresh() && snapshot.measures(skill)) {
                fresh.computeIfAbsent(cohort, id -> new HashSet<>()).add(snapshot.personId());
            }
        }
        return counted.stream()
                .filter(snapshot -> snapshot.measures(skill))
                .filter(snapshot -> snapshot.ownRow()
                        || fresh.getOrDefault(snapshot.cohort(), Set.of()).size() >= LEAST)
                .toList();
    }

    /** A count of people that may change by one: nothing below five, and then in steps of five. */
    static int inSteps(int people) {
        return people / LEAST * LEAST;
    }
}
