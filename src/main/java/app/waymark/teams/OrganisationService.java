package app.waymark.teams;

import app.waymark.base.AuditLog;
import app.waymark.security.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations, for admins of the server: they open one and name its first manager. What happens inside is none of
 * their business, so this service tells names and counts of teams, and nothing about people.
 */
@Service
@Transactional
public class OrganisationService {

    private final TeamStore store;
    private final Invitations invitations;
    private final JdbcClient jdbc;
    private final AuditLog audit;

    OrganisationService(TeamStore store, Invitations invitations, JdbcClient jdbc, AuditLog audit) {
        this.store = store;
        this.invitations = invitations;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * An organisation in the admins' list.
     *
     * @param managed whether any of its teams has a manager
     */
    public record OrganisationRow(UUID id, String name, int teams, boolean managed) {}

    /** All organisations. */
    @Transactional(readOnly = true)
    public List<OrganisationRow> organisations(Actor actor) {
        requireAdmin(actor);
        return jdbc.sql("""
                        select o.id, o.name, count(distinct t.id) as teams, coalesce(bool_or(m.manager), false) as managed
                        from organisation o left join team t on t.organisation_id = o.id
                            left join team_membership m on m.team_id = t.id
                        group by o.id, o.name order by o.name, o.id
                        """)
                .query((row, n) -> new OrganisationRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("teams"),
                        row.getBoolean("managed")))
                .list();
    }

    /**
     * Opens an organisation with its first team and invites the first manager.
     *
     * @param email of the manager; where the server sends mail, the invitation goes there
     * @throws TeamProblem about {@code organisation}, {@code name} or {@code email}
     */
    public InvitationLink create(
            Actor actor, @Nullable String organisation, @Nullable String team, @Nullable String email) {
        requireAdmin(actor);
        String organisationName = TeamInput.name("organisation", organisation);
        String teamName = TeamInput.name("name", team);
        String address = Invitations.address("email", email);
        UUID id = store.insertOrganisation(organisationName);
        UUID teamId = store.insertTeam(id, teamName);
        audit.record(actor.personId(), "organisation.create", id.toString());
        return invitations.person(actor.personId(), teamId, teamName, organisationName, address, true);
    }

    /**
     * Invites a manager to an organisation that nobody manages: the first has not accepted, or has gone.
     *
     * @throws TeamProblem when somebody manages it, and when the address is none
     */
    public InvitationLink inviteManager(Actor actor, UUID organisationId, @Nullable String email) {
        requireAdmin(actor);
        String address = Invitations.address("email", email);
        OrganisationRow row = organisations(actor).stream()
                .filter(organisation -> organisation.id().equals(organisationId))
                .findFirst()
                .orElseThrow(() -> new TeamProblem("organisation", "organisation-unknown"));
        if (row.managed()) {
            throw new TeamProblem("organisation", "organisation-managed");
        }
        UUID team = jdbc.sql("select id from team where organisation_id = :id order by created_at, id limit 1")
                .param("id", organisationId)
                .query((found, n) -> found.getObject("id", UUID.class))
                .single();
        String teamName = jdbc.sql("select name from team where id = :id")
                .param("id", team)
                .query(String.class)
                .single();
        return invitations.person(actor.personId(), team, teamName, row.name(), address, true);
    }

    private static void requireAdmin(Actor actor) {
        if (actor.anonymous() || !actor.isAdmin()) {
            throw new AccessDeniedException("Only for admins");
        }
    }
}
