package app.waymark.teams;

import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person's places in teams, what they have released there, who opened it, and what they have opened. */
@Component
class TeamPersonalData implements PersonalDataSource {

    private final JdbcClient jdbc;
    private final PersonalRows rows;
    private final Releases releases;
    private final TeamAccess access;

    TeamPersonalData(JdbcClient jdbc, PersonalRows rows, Releases releases, TeamAccess access) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.releases = releases;
        this.access = access;
    }

    @Override
    public String section() {
        return "teams";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(UUID personId) {
        return Map.of(
                "memberships", rows.documents("""
                        select jsonb_build_object('team', t.name, 'organisation', o.name, 'manager', m.manager,
                            'joined', m.joined_at) as document
                        from team_membership m join team t on t.id = m.team_id
                            join organisation o on o.id = t.organisation_id
                        where m.person_id = :person order by m.joined_at""", personId),
                "releases", rows.documents("""
                        select to_jsonb(r) - 'person_id' as document from team_release r
                        where r.person_id = :person order by r.released_at""", personId),
                "opened-about-me", rows.documents("""
                        select jsonb_build_object('team', team_id, 'page', page, 'at', opened_at) as document
                        from team_opening where person_id = :person order by opened_at""", personId),
                "opened-by-me", rows.documents("""
                        select jsonb_build_object('team', team_id, 'page', page, 'at', opened_at) as document
                        from team_opening where viewer_id = :person order by opened_at""", personId),
                "assignments-done", rows.documents("""
                        select jsonb_build_object('assignment', assignment_id, 'at', done_at) as document
                        from team_assignment_done where person_id = :person order by done_at""", personId),
                "plan-parts", rows.documents("""
                        select jsonb_build_object('plan', plan_id, 'kind', kind, 'slug', slug) as document
                        from team_plan_seat where person_id = :person order by plan_id, slug""", personId),
                "plan-answers", rows.documents("""
                        select jsonb_build_object('plan', plan_id, 'kind', kind, 'slug', slug, 'accepted', accepted,
                            'at', answered_at) as document
                        from team_plan_answer where person_id = :person order by answered_at""", personId),
                "invitations-made", rows.documents("""
                        select jsonb_build_object('team', team_id, 'recipient', recipient, 'at', created_at) as document
                        from team_invitation where created_by = :person order by created_at""", personId));
    }

    @Override
    @Transactional
    public void erase(UUID personId) {
        List<UUID> teams = jdbc.sql("""
                        select team_id from team_membership where person_id = :person
                        union select team_id from team_release where person_id = :person order by 1
                        """)
                .param("person", personId)
                .query((row, n) -> row.getObject("team_id", UUID.class))
                .list();
        // cohorts have to break before the snapshots are gone
        for (UUID team : teams) {
            access.lock(team);
            releases.withdraw(team, personId);
        }
        rows.delete(
                personId,
                "team_release",
                "team_membership",
                "team_assignment_done",
                "team_plan_seat",
                "team_plan_answer",
                "team_opening");
        for (String farewell : List.of(
                "update team_opening set viewer_id = null where viewer_id = :person",
                "update team_invitation set created_by = null where created_by = :person",
                "update team_plan set created_by = null where created_by = :person",
                "update team_assignment set created_by = null where created_by = :person")) {
            rows.update(farewell, personId);
        }
        rows.updateByEmail(
                "update team_invitation set recipient = null where lower(recipient) = lower(:email)", personId);
    }

    /** Nothing to hand over: only accounts belong to teams. */
    @Override
    public void transfer(UUID fromPersonId, UUID toPersonId) {}
}
