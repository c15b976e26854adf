package app.waymark.teams;

import app.waymark.assessment.AttemptResult;
import app.waymark.base.Ids;
import app.waymark.teams.ReleaseRule.Waiting;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes releases and forms and breaks cohorts by {@link ReleaseRule}; the caller holds the team's lock. */
@Component
class Releases {

    /** Hidden snapshots that count for nothing yet: not ended, and in no cohort that is counted. */
    private static final String WAITING = """
            select r.id, r.person_id,
                not exists (select from team_membership m
                    where m.team_id = r.team_id and m.person_id = r.person_id and m.manager)
                and not exists (select from team_release same
                    where same.team_id = r.team_id and same.person_id = r.person_id
                        and same.attempt_id = r.attempt_id
                        and (same.own_row
                            or exists (select from team_cohort_release c where c.release_id = same.id))) as fresh
            from team_release r
            where r.team_id = :team and not r.own_row and r.superseded_at is null and r.withdrawn_at is null
                and not exists (select from team_cohort_release cr join team_cohort c on c.id = cr.cohort_id
                    where cr.release_id = r.id and c.counted_until is null and c.broken_at is null)
            order by r.released_at, r.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Releases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return TeamAccess.at(clock.instant());
    }

    /**
     * Adds a snapshot. What it takes the place of ends at once if it was a row or was waiting, and otherwise when the
     * new one can be counted.
     *
     * @throws TeamProblem about {@code row} when this snapshot has been counted with others' before
     */
    void release(UUID teamId, UUID personId, AttemptResult result, boolean ownRow) {
        if (ownRow && countedBefore(teamId, personId, result.attemptId())) {
            throw new TeamProblem("row", "row-counted");
        }
        if (inForce(teamId, personId, result.attemptId(), ownRow)) {
            return;
        }
        jdbc.sql("""
                        update team_release r set superseded_at = :now
                        where team_id = :team and person_id = :person and superseded_at is null
                            and withdrawn_at is null
                            and not exists (select from team_cohort_release cr join team_cohort c on c.id = cr.cohort_id
                                where cr.release_id = r.id and c.counted_until is null and c.broken_at is null)
                        """)
                .param("now", now())
                .param("team", teamId)
                .param("person", personId)
                .update();
        insert(teamId, personId, result, ownRow);
        form(teamId);
    }

    /** Whether this is what the person's newest release says already. */
    private boolean inForce(UUID teamId, UUID personId, UUID attemptId, boolean ownRow) {
        return jdbc.sql("""
                        select attempt_id = :attempt and own_row = :row from team_release
                        where team_id = :team and person_id = :person and superseded_at is null
                            and withdrawn_at is null
                        order by released_at desc, id desc limit 1
                        """)
                .param("team", teamId)
                .param("person", personId)
                .param("attempt", attemptId)
                .param("row", ownRow)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private boolean countedBefore(UUID teamId, UUID personId, UUID attemptId) {
        return jdbc.sql("""
                        select exists (select from team_release r join team_cohort_release c on c.release_id = r.id
                            where r.team_id = :team and r.person_id = :person and r.attempt_id = :attempt)
                        """)
                .param("team", teamId)
                .param("person", personId)
                .param("attempt", attemptId)
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID teamId, UUID personId, AttemptResult result, boolean ownRow) {
        List<AttemptResult.SkillResult> known = result.skills().stream()
                .filter(skill -> skill.mean() != null && skill.sd() != null)
                .toList();
        jdbc.sql("""
                        insert into team_release (id, team_id, person_id, attempt_id, own_row, scope_name, as_of,
                            released_at, skills, means, sds, measured, answers)
                        values (:id, :team, :person, :attempt, :row, :scope, :as_of, :now,
                            :skills, :means, :sds, :measured, :answers)
                        """)
                .param("id", Ids.next())
                .param("team", teamId)
                .param("person", personId)
                .param("attempt", result.attemptId())
                .param("row", ownRow)
                .param("scope", result.scopeName())
                .param("as_of", TeamAccess.at(result.endedAt()))
                .param("now", now())
                .param(
                        "skills",
                        known.stream().map(AttemptResult.SkillResult::slug).toArray(String[]::new))
                .param(
                        "means",
                        known.stream().map(AttemptResult.SkillResult::mean).toArray(Double[]::new))
                .param("sds", known.stream().map(AttemptResult.SkillResult::sd).toArray(Double[]::new))
                .param(
                        "measured",
                        known.stream()
                                .map(skill -> skill.standing().equals("measured"))
                                .toArray(Boolean[]::new))
                .param(
                        "answers",
                        known.stream().map(AttemptResult.SkillResult::answers).toArray(Integer[]::new))
                .update();
    }

    /** Takes back all that a person has released to a team; cohorts they were counted in break, whatever their date. */
    void withdraw(UUID teamId, UUID personId) {
        jdbc.sql("""
                        update team_cohort set broken_at = :now
                        where broken_at is null and id in (
                            select cr.cohort_id from team_cohort_release cr join team_release r on r.id = cr.release_id
                            where r.team_id = :team and r.person_id = :person)
                        """)
                .param("now", now())
                .param("team", teamId)
                .param("person", personId)
                .update();
        jdbc.sql("""
                        update team_release set withdrawn_at = :now, skills = '{}', means = '{}', sds = '{}',
                            measured = '{}', answers = '{}', scope_name = ''
                        where team_id = :team and person_id = :person and withdrawn_at is null
                        """)
                .param("now", now())
                .param("team", teamId)
                .param("person", personId)
                .update();
        jdbc.sql("""
                        delete from team_plan_seat s using team_plan p
                        where p.id = s.plan_id and p.team_id = :team and s.person_id = :person
                        """).param("team", teamId).param("person", personId).update();
        form(teamId);
    }

    /** Forms a cohort when enough waits. */
    private void form(UUID teamId) {
        if (!ReleaseRule.mayForm(waiting(teamId))) {
            return;
        }
        endReplaced(teamId);
        List<Waiting> members = waiting(teamId);
        UUID cohort = Ids.next();
        jdbc.sql("insert into team_cohort (id, team_id, people, counted_from) values (:id, :team, :people, :now)")
                .param("id", cohort)
                .param("team", teamId)
                .param("people", members.size())
                .param("now", now())
                .update();
        jdbc.sql("""
                        insert into team_cohort_release (cohort_id, release_id, fresh)
                        select :cohort, release, fresh from unnest(:releases, :fresh) as member (release, fresh)
                        """)
                .param("cohort", cohort)
                .param("releases", members.stream().map(Waiting::releaseId).toArray(UUID[]::new))
                .param("fresh", members.stream().map(Waiting::fresh).toArray(Boolean[]::new))
                .update();
    }

    /** Ends counted snapshots that have a newer one, and the cohorts they are in; the others of those ride along. */
    private void endReplaced(UUID teamId) {
        List<UUID> replaced = jdbc.sql("""
                        update team_release old set superseded_at = :now
                        where old.team_id = :team and old.superseded_at is null and old.withdrawn_at is null
                            and exists (select from team_release newer
                                where newer.team_id = old.team_id and newer.person_id = old.person_id
                                    and newer.withdrawn_at is null and newer.superseded_at is null
                                    and (newer.released_at, newer.id) > (old.released_at, old.id))
                        returning old.id
                        """)
                .param("now", now())
                .param("team", teamId)
                .query((row, n) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list();
        jdbc.sql("""
                        update team_cohort set counted_until = :now
                        where counted_until is null and id in (
                            select cohort_id from team_cohort_release where release_id = any(:replaced))
                        """)
                .param("now", now())
                .param("replaced", replaced.toArray(UUID[]::new))
                .update();
    }

    private List<Waiting> waiting(UUID teamId) {
        return jdbc.sql(WAITING)
                .param("team", teamId)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("fresh")))
                .list();
    }
}
