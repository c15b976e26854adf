package app.waymark.teams;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.people.PeopleNames;
import app.waymark.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person lets a team count or see, and who has looked. Only for the person. */
@Service
@Transactional
public class ReleaseService {

    private final TeamAccess access;
    private final Releases releases;
    private final ResultService results;
    private final PeopleNames names;
    private final JdbcClient jdbc;

    ReleaseService(TeamAccess access, Releases releases, ResultService results, PeopleNames names, JdbcClient jdbc) {
        this.access = access;
        this.releases = releases;
        this.results = results;
        this.names = names;
        this.jdbc = jdbc;
    }

    /**
     * The person's own releases to a team: the one in force, and one that waits until it can take its place.
     *
     * @param ownRow whether managers see it as a row with the person's name
     * @param counted whether it is counted, or shown, now; a snapshot without a row waits for others
     * @param asOf when its answers ended
     */
    public record OwnRelease(
            UUID attemptId, String scopeName, boolean ownRow, boolean counted, Instant asOf, Instant releasedAt) {}

    /**
     * Somebody has opened what was released.
     *
     * @param viewer name, or empty for somebody who has left Waymark
     * @param page what was opened: {@code view}, {@code heatmap}, {@code person}, or an export's name
     */
    public record Opening(String viewer, String page, Instant openedAt) {}

    /**
     * Releases the actor's newest result to a team, in place of an earlier one.
     *
     * @param ownRow whether managers may see it as a row with the actor's name
     * @throws TeamProblem about {@code result} when there is none, about {@code row} when it has been counted with
     *     others' before and must not be told apart from them now, about {@code team} when that is archived
     */
    public void release(Actor actor, UUID teamId, boolean ownRow) {
        TeamAccess.open(access.member(actor, teamId));
        AttemptResult result = results.latest(actor).orElseThrow(() -> new TeamProblem("result", "no-result"));
        access.lock(teamId);
        releases.release(teamId, actor.personId(), result, ownRow);
    }

    /** Takes back all that the actor has released to a team; nothing of it is shown from the next request on. */
    public void withdraw(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        access.lock(teamId);
        releases.withdraw(teamId, actor.personId());
    }

    /** What the actor has released to a team, newest first. */
    @Transactional(readOnly = true)
    public List<OwnRelease> own(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        return jdbc.sql("""
                        select r.attempt_id, r.scope_name, r.own_row, r.as_of, r.released_at,
                            r.own_row or exists (
                                select from team_cohort_release cr join team_cohort c on c.id = cr.cohort_id
                                where cr.release_id = r.id and c.counted_until is null and c.broken_at is null)
                                as counted
                        from team_release r
                        where r.team_id = :team and r.person_id = :person
                            and r.superseded_at is null and r.withdrawn_at is null
                        order by r.released_at desc, r.id desc
                        """)
                .param("team", teamId)
                .param("person", actor.personId())
                .query((row, n) -> new OwnRelease(
                        row.getObject("attempt_id", UUID.class),
                        row.getString("scope_name"),
                        row.getBoolean("own_row"),
                        row.getBoolean("counted"),
                        TeamAccess.instant(row, "as_of"),
                        TeamAccess.instant(row, "released_at")))
                .list();
    }

    /** The result that a release would be made from: the actor's newest. */
    @Transactional(readOnly = true)
    public Optional<AttemptResult> candidate(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        return results.latest(actor);
    }

    /** Who opened what the team released, and the actor's own row, newest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Opening> openings(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        record Row(@Nullable UUID viewer, String page, Instant at) {}
        List<Row> rows = jdbc.sql("""
                        select viewer_id, page, opened_at from team_opening
                        where team_id = :team and (person_id is null or person_id = :person)
                            and opened_at >= (select joined_at from team_membership
                                where team_id = :team and person_id = :person)
                        order by opened_at desc, id desc limit 200
                        """)
                .param("team", teamId)
                .param("person", actor.personId())
                .query((row, n) -> new Row(
                        row.getObject("viewer_id", UUID.class),
                        row.getString("page"),
                        TeamAccess.instant(row, "opened_at")))
                .list();
        Map<UUID, String> known = names.of(rows.stream()
                .map(Row::viewer)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream()
                .map(row -> new Opening(
                        row.viewer() == null ? "" : known.getOrDefault(row.viewer(), ""), row.page(), row.at()))
                .toList();
    }
}
