package app.waymark.teams;

import app.waymark.measurement.Fading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has released, as it is computed with.
 *
 * @param id of the release
 * @param asOf when its answers ended; estimates widen from then on
 * @param cohort in which it is counted without a row, or null for one that is shown
 * @param fresh whether it is counted for the first time there, and was not a manager's
 * @param skills by slug, only those of which something is known
 */
record Snapshot(
        UUID id,
        UUID personId,
        boolean ownRow,
        Instant asOf,
        @Nullable UUID cohort,
        boolean fresh,
        Map<String, Skill> skills) {

    static final String COLUMNS =
            "r.id, r.person_id, r.own_row, r.as_of, r.skills, r.means, r.sds, r.measured, r.answers";

    private static final double DAYS_PER_MONTH = 365.25 / 12;

    /**
     * One skill of it, as frozen.
     *
     * @param mean in logits
     * @param sd in logits
     * @param measured by own answers; otherwise estimated from related skills
     */
    record Skill(double mean, double sd, boolean measured, int answers) {

        /** SD some months later. */
        double sdAfter(double months) {
            return Math.sqrt(Fading.DEFAULT.variance(sd * sd, months));
        }
    }

    static Snapshot of(ResultSet row, int number) throws SQLException {
        String[] slugs = (String[]) row.getArray("skills").getArray();
        Double[] means = (Double[]) row.getArray("means").getArray();
        Double[] sds = (Double[]) row.getArray("sds").getArray();
        Boolean[] measured = (Boolean[]) row.getArray("measured").getArray();
        Integer[] answers = (Integer[]) row.getArray("answers").getArray();
        Map<String, Skill> skills = HashMap.newHashMap(slugs.length);
        for (int i = 0; i < slugs.length; i++) {
            skills.put(slugs[i], new Skill(means[i], sds[i], measured[i], answers[i]));
        }
        return new Snapshot(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("person_id", UUID.class)),
                row.getBoolean("own_row"),
                TeamAccess.instant(row, "as_of"),
                row.getObject("cohort", UUID.class),
                row.getBoolean("fresh"),
                skills);
    }

    /** Whether the person's own answers measured a skill. */
    boolean measures(String skill) {
        Skill known = skills.get(skill);
        return known != null && known.measured();
    }

    /** Months from its last answer to a moment; never below 0. */
    double months(Instant moment) {
        return Math.max(0, Duration.between(asOf, moment).toHours() / 24.0 / DAYS_PER_MONTH);
    }
}
