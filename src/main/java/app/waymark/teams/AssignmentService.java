package app.waymark.teams;

import app.waymark.base.Ids;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.security.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking a team to look at a role or a few skills; whether somebody did, only they say. */
@Service
@Transactional
public class AssignmentService {

    private static final int MOST_SKILLS = 6;
    private static final int MINUTES_FIRST = 12;
    private static final int MINUTES_MORE = 10;
    private static final int SKILLS_FIRST = 3;

    private static final String SELECT = """
            select a.id, a.role, a.skills, a.minutes, a.due_on,
                (select count(*) from team_assignment_done d where d.assignment_id = a.id) as done,
                exists (select from team_assignment_done d
                    where d.assignment_id = a.id and d.person_id = :person) as mine
            from team_assignment a
            """;

    private final TeamAccess access;
    private final CatalogService catalogService;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentService(TeamAccess access, CatalogService catalogService, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.catalogService = catalogService;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Minutes that looking at a role, or at this many skills, takes at least. */
    public static int minutes(@Nullable String role, int skills) {
        return role != null || skills <= SKILLS_FIRST ? MINUTES_FIRST : MINUTES_FIRST + MINUTES_MORE;
    }

    /**
     * Asks everybody in the team.
     *
     * @param role slug of a role, or null with one to six {@code skills}
     * @throws TeamProblem about {@code role}, {@code skills} or {@code due}
     */
    public UUID assign(Actor actor, UUID teamId, @Nullable String role, List<String> skills, LocalDate dueOn) {
        access.change(actor, teamId);
        check(role, skills, dueOn);
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into team_assignment (id, team_id, role, skills, minutes, due_on, created_by, created_at)
                        values (:id, :team, :role, :skills, :minutes, :due, :by, :now)
                        """)
                .param("id", id)
                .param("team", teamId)
                .param("role", role)
                .param("skills", skills.toArray(String[]::new))
                .param("minutes", minutes(role, skills.size()))
                .param("due", dueOn)
                .param("by", actor.personId())
                .param("now", TeamAccess.at(clock.instant()))
                .update();
        return id;
    }

    private void check(@Nullable String role, List<String> skills, LocalDate dueOn) {
        Catalog catalog = catalogService.current();
        if (role != null && (!skills.isEmpty() || catalog.role(role).isEmpty())) {
            throw new TeamProblem("role", "role-unknown");
        }
        if (role == null && (skills.isEmpty() || skills.size() > MOST_SKILLS)) {
            throw new TeamProblem("skills", "skills-number");
        }
        if (skills.stream().distinct().count() < skills.size()
                || skills.stream().anyMatch(skill -> catalog.skill(skill).isEmpty())) {
            throw new TeamProblem("skills", "skill-unknown");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))) {
            throw new TeamProblem("due", "due-range");
        }
    }

    /** What the team is asked for now, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Assignment> assignments(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        return jdbc.sql(SELECT + "where a.team_id = :team and a.ended_at is null order by a.due_on, a.id")
                .param("team", teamId)
                .param("person", actor.personId())
                .query(AssignmentService::row)
                .list();
    }

    /** Says that the actor has done it, or takes that back. */
    public void done(Actor actor, UUID teamId, UUID assignmentId, boolean done) {
        access.member(actor, teamId);
        jdbc.sql(done ? """
                        insert into team_assignment_done (assignment_id, person_id, done_at)
                        select id, :person, :now from team_assignment where id = :id and team_id = :team
                        on conflict do nothing
                        """ : """
                        delete from team_assignment_done d using team_assignment a
                        where a.id = d.assignment_id and a.id = :id and a.team_id = :team and d.person_id = :person
                            and :now is not null
                        """)
                .param("person", actor.personId())
                .param("now", TeamAccess.at(clock.instant()))
                .param("id", assignmentId)
                .param("team", teamId)
                .update();
    }

    /** Ends it before its date. */
    public void end(Actor actor, UUID teamId, UUID assignmentId) {
        access.manager(actor, teamId);
        jdbc.sql("update team_assignment set ended_at = :now where id = :id and team_id = :team and ended_at is null")
                .param("now", TeamAccess.at(clock.instant()))
                .param("id", assignmentId)
                .param("team", teamId)
                .update();
    }

    private static Assignment row(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getString("role"),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getInt("minutes"),
                row.getObject("due_on", LocalDate.class),
                ReleaseRule.inSteps(row.getInt("done")),
                row.getBoolean("mine"));
    }
}
