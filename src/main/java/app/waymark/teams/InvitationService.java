package app.waymark.teams;

import app.waymark.people.PeopleNames;
import app.waymark.people.SecretToken;
import app.waymark.security.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inviting people to a team, and answering an invitation. */
@Service
@Transactional
public class InvitationService {

    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_DAYS = 90;
    private static final int MOST_USES = 1000;

    private final TeamAccess access;
    private final TeamStore store;
    private final Invitations invitations;
    private final PeopleNames names;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitationService(
            TeamAccess access,
            TeamStore store,
            Invitations invitations,
            PeopleNames names,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.invitations = invitations;
        this.names = names;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a link that several people may use.
     *
     * @param days how long it works, 1 to 90
     * @param people how many may use it, 1 to 1000
     */
    public InvitationLink createLink(Actor actor, UUID teamId, int days, int people) {
        access.change(actor, teamId);
        TeamInput.within("days", days, 1, LONGEST_DAYS);
        TeamInput.within("people", people, 1, MOST_USES);
        return invitations.link(actor.personId(), teamId, people, Duration.ofDays(days));
    }

    /**
     * Invites people by address; where the server sends no mail, the links have to be passed on.
     *
     * @throws TeamProblem when any of them is not an address; then nobody is invited
     */
    public List<InvitationLink> invite(Actor actor, UUID teamId, List<String> emails) {
        TeamAccess.Place place = access.change(actor, teamId);
        var addresses = new LinkedHashSet<String>();
        emails.forEach(email -> addresses.add(Invitations.address("email", email)));
        if (addresses.isEmpty()) {
            throw new TeamProblem("email", "email-missing");
        }
        if (addresses.size() > MOST_AT_ONCE) {
            throw new TeamProblem("email", "email-many");
        }
        String organisation = store.organisationName(place.organisationId());
        List<InvitationLink> links = new ArrayList<>();
        for (String address : addresses) {
            links.add(invitations.person(actor.personId(), teamId, place.teamName(), organisation, address, false));
        }
        return links;
    }

    /** Reads a list of addresses without inviting anybody: what would happen, and which rows cannot be read. */
    @Transactional(readOnly = true)
    public InvitationList readList(Actor actor, UUID teamId, byte[] csv) {
        access.change(actor, teamId);
        return InvitationList.read(csv);
    }

    /** Invitations that have not expired and are not used up, newest first. */
    @Transactional(readOnly = true)
    public List<InvitationRow> open(Actor actor, UUID teamId) {
        access.manager(actor, teamId);
        return jdbc.sql("""
                        select id, coalesce(recipient, '') as recipient, manager, uses_left, accepted, expires_at
                        from team_invitation
                        where team_id = :team and expires_at > :now and (uses_left > 0 or accepted = 0)
                        order by created_at desc, id desc
                        """)
                .param("team", teamId)
                .param("now", TeamAccess.at(clock.instant()))
                .query((row, n) -> new InvitationRow(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        row.getBoolean("manager"),
                        Math.max(1, row.getInt("uses_left")),
                        row.getInt("accepted"),
                        TeamAccess.instant(row, "expires_at")))
                .list();
    }

    /** Makes an invitation stop working. */
    public void revoke(Actor actor, UUID teamId, UUID invitationId) {
        access.manager(actor, teamId);
        jdbc.sql("delete from team_invitation where id = :id and team_id = :team")
                .param("id", invitationId)
                .param("team", teamId)
                .update();
    }

    /** What an invitation offers; empty when it does not work, or no longer. */
    @Transactional(readOnly = true)
    public Optional<InvitationOffer> look(Optional<Actor> actor, @Nullable String token) {
        return find(token, false).map(found -> {
            List<TeamMember> people = store.members(found.teamId());
            return new InvitationOffer(
                    found.teamId(),
                    found.team(),
                    found.organisation(),
                    found.manager(),
                    names
                            .of(people.stream()
                                    .filter(TeamMember::manager)
                                    .map(TeamMember::personId)
                                    .toList())
                            .values()
                            .stream()
                            .sorted()
                            .toList(),
                    actor.isPresent()
                            && people.stream()
                                    .anyMatch(member ->
                                            member.personId().equals(actor.get().personId())),
                    found.expiresAt());
        });
    }

    /**
     * Joins the team. Using an invitation twice uses it once.
     *
     * @throws InvitationNotValid when it does not work, or no longer
     * @throws AccessDeniedException for people without an account
     */
    public UUID accept(Actor actor, @Nullable String token) {
        if (actor.anonymous()) {
            throw new AccessDeniedException("Only for accounts");
        }
        Found found = find(token, true).orElseThrow(InvitationNotValid::new);
        boolean member = store.members(found.teamId()).stream()
                .anyMatch(one -> one.personId().equals(actor.personId()) && (one.manager() || !found.manager()));
        if (!member) {
            store.join(found.teamId(), actor.personId(), found.manager());
            jdbc.sql("""
                            update team_invitation set uses_left = uses_left - 1, accepted = accepted + 1,
                                recipient = null
                            where id = :id
                            """).param("id", found.id()).update();
        }
        return found.teamId();
    }

    /** Declines: an invitation for one person stops working. Who sent it sees no difference until it expires. */
    public void decline(@Nullable String token) {
        find(token, true)
                .ifPresent(found -> jdbc.sql("""
                        update team_invitation set uses_left = 0
                        where id = :id and uses_left = 1 and accepted = 0
                        """).param("id", found.id()).update());
    }

    private record Found(UUID id, UUID teamId, String team, String organisation, boolean manager, Instant expiresAt) {}

    private Optional<Found> find(@Nullable String token, boolean lock) {
        return SecretToken.of(token)
                .flatMap(secret -> jdbc.sql("""
                        select i.id, t.id as team_id, t.name as team, o.name as organisation, i.manager, i.expires_at
                        from team_invitation i
                            join team t on t.id = i.team_id join organisation o on o.id = t.organisation_id
                        where i.token_hash = :hash and i.expires_at > :now and i.uses_left > 0
                            and t.archived_at is null
                        """ + (lock ? "for update of i" : ""))
                        .param("hash", secret.hash())
                        .param("now", TeamAccess.at(clock.instant()))
                        .query((row, n) -> new Found(
                                row.getObject("id", UUID.class),
                                row.getObject("team_id", UUID.class),
                                row.getString("team"),
                                row.getString("organisation"),
                                row.getBoolean("manager"),
                                TeamAccess.instant(row, "expires_at")))
                        .optional());
    }
}
