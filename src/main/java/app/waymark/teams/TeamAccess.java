package app.waymark.teams;

import app.waymark.security.Actor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what in a team. Being an admin of the server opens nothing here. */
@Component
class TeamAccess {

    private final JdbcClient jdbc;

    TeamAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's place in a team. */
    record Place(UUID teamId, UUID organisationId, String teamName, boolean manager, boolean archived) {}

    /**
     * For members and managers.
     *
     * @throws UnknownTeam for everybody else
     */
    Place member(Actor actor, UUID teamId) {
        if (actor.anonymous()) {
            throw new UnknownTeam(teamId);
        }
        return jdbc.sql("""
                        select t.id, t.organisation_id, t.name, t.archived_at is not null as archived, m.manager
                        from team t join team_membership m on m.team_id = t.id
                        where t.id = :team and m.person_id = :person
                        """)
                .param("team", teamId)
                .param("person", actor.personId())
                .query((row, n) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("manager"),
                        row.getBoolean("archived")))
                .optional()
                .orElseThrow(() -> new UnknownTeam(teamId));
    }

    /**
     * For managers.
     *
     * @throws AccessDeniedException for members who do not manage
     * @throws UnknownTeam for everybody else
     */
    Place manager(Actor actor, UUID teamId) {
        Place place = member(actor, teamId);
        if (!place.manager()) {
            throw new AccessDeniedException("Only for managers of the team");
        }
        return place;
    }

    /**
     * For managers of a team that is not archived.
     *
     * @throws TeamProblem about {@code team} when it is archived
     */
    Place change(Actor actor, UUID teamId) {
        return open(manager(actor, teamId));
    }

    static Place open(Place place) {
        if (place.archived()) {
            throw new TeamProblem("team", "archived");
        }
        return place;
    }

    /** Lets one transaction at a time change who belongs to a team and what it counts. */
    void lock(UUID teamId) {
        boolean locked = jdbc.sql("select id from team where id = :team for update")
                .param("team", teamId)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional()
                .isPresent();
        if (!locked) {
            throw new UnknownTeam(teamId);
        }
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(java.sql.ResultSet row, String column) throws java.sql.SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                .toInstant();
    }
}
