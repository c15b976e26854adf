package app.waymark.teams;

import app.waymark.base.AuditLog;
import app.waymark.catalog.Catalog;
import app.waymark.catalog.CatalogService;
import app.waymark.people.PeopleNames;
import app.waymark.security.Actor;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Teams for the people who belong to them.
 *
 * <p>Whoever does not belong to a team gets {@link UnknownTeam}, admins of the server included; members who ask for what
 * only managers may do get {@code AccessDeniedException}; a change that cannot be made is a {@link TeamProblem}.
 */
@Service
@Transactional
public class TeamService {

    private final TeamAccess access;
    private final TeamStore store;
    private final Releases releases;
    private final CatalogService catalogService;
    private final PeopleNames names;
    private final AuditLog audit;

    TeamService(
            TeamAccess access,
            TeamStore store,
            Releases releases,
            CatalogService catalogService,
            PeopleNames names,
            AuditLog audit) {
        this.access = access;
        this.store = store;
        this.releases = releases;
        this.catalogService = catalogService;
        this.names = names;
        this.audit = audit;
    }

    /** The teams that the actor belongs to, archived ones last. */
    @Transactional(readOnly = true)
    public List<TeamSummary> teams(Actor actor) {
        return actor.anonymous() ? List.of() : store.teamsOf(actor.personId());
    }

    /** Whether the menu leads to teams: for people who are in one, and for those who may create organisations. */
    @Transactional(readOnly = true)
    public boolean concerns(Actor actor) {
        return !actor.anonymous() && (actor.isAdmin() || store.belongsAnywhere(actor));
    }

    /** A team, for everybody who belongs to it. */
    @Transactional(readOnly = true)
    public TeamDetails details(Actor actor, UUID teamId) {
        TeamAccess.Place place = access.member(actor, teamId);
        List<TeamMember> people = store.members(teamId);
        List<UUID> managers = people.stream()
                .filter(TeamMember::manager)
                .map(TeamMember::personId)
                .toList();
        return new TeamDetails(
                teamId,
                place.teamName(),
                store.organisationName(place.organisationId()),
                place.archived(),
                place.manager(),
                names.of(managers).values().stream().sorted().toList(),
                people.size(),
                store.targets(teamId),
                store.roadmap(teamId));
    }

    /** Everybody who belongs to the team, managers first, by name; for managers. */
    @Transactional(readOnly = true)
    public List<TeamMember> members(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        List<TeamMember> people = store.members(teamId);
        Map<UUID, String> known =
                names.of(people.stream().map(TeamMember::personId).toList());
        return people.stream()
                .map(member -> new TeamMember(
                        member.personId(),
                        known.getOrDefault(member.personId(), ""),
                        member.manager(),
                        member.joinedAt()))
                .sorted(Comparator.comparing((TeamMember member) -> !member.manager())
                        .thenComparing(TeamMember::name))
                .toList();
    }

    /** Creates a team in the organisation of a team that the actor manages, and makes the actor its manager. */
    public UUID create(Actor actor, UUID besideTeamId, @Nullable String name) {
        TeamAccess.Place place = access.manager(actor, besideTeamId);
        UUID team = store.insertTeam(place.organisationId(), TeamInput.name("name", name));
        store.join(team, actor.personId(), true);
        audit.record(actor.personId(), "team.create", team.toString());
        return team;
    }

    /** Gives the team another name. */
    public void rename(Actor actor, UUID teamId, @Nullable String name) {
        access.change(actor, teamId);
        store.rename(teamId, TeamInput.name("name", name));
    }

    /** Puts the team away: nobody can join or release to it; what was released can still be withdrawn. */
    public void archive(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        store.archive(teamId, true);
        audit.record(actor.personId(), "team.archive", teamId.toString());
    }

    /** Takes the archiving back. */
    public void reopen(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        store.archive(teamId, false);
        audit.record(actor.personId(), "team.reopen", teamId.toString());
    }

    /** Says what the team wants, and which roadmap it proposes. */
    public void setTargets(Actor actor, UUID teamId, TeamTargets targets, @Nullable String roadmap) {
        access.change(actor, teamId);
        check(targets, roadmap, catalogService.current());
        store.setTargets(teamId, targets, roadmap);
    }

    private static void check(TeamTargets targets, @Nullable String roadmap, Catalog catalog) {
        Set<String> seen = new HashSet<>();
        for (TeamTargets.RoleTarget target : targets.roles()) {
            if (catalog.role(target.role()).isEmpty() || !seen.add("role " + target.role())) {
                throw new TeamProblem("role", "role-unknown");
            }
            TeamInput.within("people", target.people(), 1, 1000);
        }
        for (TeamTargets.SkillTarget target : targets.skills()) {
            if (catalog.skill(target.skill()).isEmpty() || !seen.add("skill " + target.skill())) {
                throw new TeamProblem("skill", "skill-unknown");
            }
            TeamInput.within("level", target.level(), 1, 5);
            TeamInput.within("people", target.people(), 0, 1000);
        }
        if (roadmap != null && catalog.roadmap(roadmap).isEmpty()) {
            throw new TeamProblem("roadmap", "roadmap-unknown");
        }
    }

    /** Lets a member manage too. */
    public void promote(Actor actor, UUID teamId, UUID personId) {
        access.change(actor, teamId);
        if (!store.setManager(teamId, personId, true)) {
            throw new TeamProblem("person", "not-a-member");
        }
        audit.record(actor.personId(), "team.promote", teamId.toString());
    }

    /** Makes a manager a member again; the last manager stays. */
    public void demote(Actor actor, UUID teamId, UUID personId) {
        access.manager(actor, teamId);
        access.lock(teamId);
        if (!store.setManager(teamId, personId, false)) {
            throw new TeamProblem("person", "not-a-member");
        }
        requireManager(teamId);
        audit.record(actor.personId(), "team.demote", teamId.toString());
    }

    /** Takes somebody out of the team, with all they have released to it. */
    public void remove(Actor actor, UUID teamId, UUID personId) {
        access.manager(actor, teamId);
        takeOut(teamId, personId);
        audit.record(actor.personId(), "team.remove", teamId.toString());
    }

    /** Leaves the team; what was released to it is withdrawn. The last manager can leave only a team without others. */
    public void leave(Actor actor, UUID teamId) {
        access.member(actor, teamId);
        takeOut(teamId, actor.personId());
    }

    private void takeOut(UUID teamId, UUID personId) {
        access.lock(teamId);
        releases.withdraw(teamId, personId);
        if (!store.delete(teamId, personId)) {
            throw new TeamProblem("person", "not-a-member");
        }
        if (!store.members(teamId).isEmpty()) {
            requireManager(teamId);
        }
    }

    private void requireManager(UUID teamId) {
        if (store.managers(teamId) == 0) {
            throw new TeamProblem("person", "last-manager");
        }
    }
}
