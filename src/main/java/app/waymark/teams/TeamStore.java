package app.waymark.teams;

import app.waymark.base.Ids;
import app.waymark.security.Actor;
import app.waymark.teams.TeamTargets.RoleTarget;
import app.waymark.teams.TeamTargets.SkillTarget;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes organisations, teams and who belongs to them, in the caller's transaction. */
@Component
class TeamStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID insertOrganisation(String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into organisation (id, name) values (:id, :name)")
                .param("id", id)
                .param("name", name)
                .update();
        return id;
    }

    UUID insertTeam(UUID organisationId, String name) {
        UUID id = Ids.next();
        jdbc.sql("insert into team (id, organisation_id, name) values (:id, :organisation, :name)")
                .param("id", id)
                .param("organisation", organisationId)
                .param("name", name)
                .update();
        return id;
    }

    List<TeamSummary> teamsOf(UUID personId) {
        return jdbc.sql("""
                        select t.id, t.name, o.id as organisation_id, o.name as organisation, m.manager,
                            t.archived_at is not null as archived,
                            (select count(*) from team_membership a where a.team_id = t.id) as people
                        from team_membership m
                            join team t on t.id = m.team_id join organisation o on o.id = t.organisation_id
                        where m.person_id = :person
                        order by archived, o.name, t.name, t.id
                        """)
                .param("person", personId)
                .query((row, n) -> new TeamSummary(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("organisation"),
                        row.getBoolean("manager"),
                        row.getBoolean("archived"),
                        row.getInt("people")))
                .list();
    }

    /** Members and managers, those who manage first; names are added by the caller. */
    List<TeamMember> members(UUID teamId) {
        return jdbc.sql("""
                        select person_id, manager, joined_at from team_membership where team_id = :team
                        order by manager desc, joined_at, person_id
                        """)
                .param("team", teamId)
                .query((row, n) -> new TeamMember(
                        row.getObject("person_id", UUID.class),
                        "",
                        row.getBoolean("manager"),
                        TeamAccess.instant(row, "joined_at")))
                .list();
    }

    /** Adds somebody; whoever belongs to the team already stays what they are, or becomes a manager too. */
    void join(UUID teamId, UUID personId, boolean manager) {
        jdbc.sql("""
                        insert into team_membership (team_id, person_id, manager, joined_at)
                        values (:team, :person, :manager, :now)
                        on conflict (team_id, person_id)
                        do update set manager = team_membership.manager or excluded.manager
                        """)
                .param("team", teamId)
                .param("person", personId)
                .param("manager", manager)
                .param("now", TeamAccess.at(clock.instant()))
                .update();
    }

    /** @return whether the person belongs to the team */
    boolean setManager(UUID teamId, UUID personId, boolean manager) {
        return jdbc.sql("""
                        update team_membership set manager = :manager where team_id = :team and person_id = :person
                        """)
                        .param("team", teamId)
                        .param("person", personId)
                        .param("manager", manager)
                        .update()
                == 1;
    }

    /** @return whether the person belonged to the team */
    boolean delete(UUID teamId, UUID personId) {
        return jdbc.sql("delete from team_membership where team_id = :team and person_id = :person")
                        .param("team", teamId)
                        .param("person", personId)
                        .update()
                == 1;
    }

    int managers(UUID teamId) {
        return jdbc.sql("select count(*) from team_membership where team_id = :team and manager")
                .param("team", teamId)
                .query(Integer.class)
                .single();
    }

    void rename(UUID teamId, String name) {
        jdbc.sql("update team set name = :name where id = :team")
                .param("team", teamId)
                .param("name", name)
                .update();
    }

    void archive(UUID teamId, boolean archived) {
        jdbc.sql("update team set archived_at = case when :archived then coalesce(archived_at, now()) end"
                        + " where id = :team")
                .param("team", teamId)
                .param("archived", archived)
                .update();
    }

    @Nullable
    String roadmap(UUID teamId) {
        return jdbc.sql("select roadmap from team where id = :team and roadmap is not null")
                .param("team", teamId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    String organisationName(UUID organisationId) {
        return jdbc.sql("select name from organisation where id = :id")
                .param("id", organisationId)
                .query(String.class)
                .single();
    }

    TeamTargets targets(UUID teamId) {
        return new TeamTargets(
                jdbc.sql("select role, people from team_target_role where team_id = :team order by role")
                        .param("team", teamId)
                        .query((row, n) -> new RoleTarget(row.getString("role"), row.getInt("people")))
                        .list(),
                jdbc.sql("select skill, level, people from team_target_skill where team_id = :team order by skill")
                        .param("team", teamId)
                        .query((row, n) ->
                                new SkillTarget(row.getString("skill"), row.getInt("level"), row.getInt("people")))
                        .list());
    }

    void setTargets(UUID teamId, TeamTargets targets, @Nullable String roadmap) {
        for (String table : List.of("team_target_role", "team_target_skill")) {
            jdbc.sql("delete from " + table + " where team_id = :team")
                    .param("team", teamId)
                    .update();
        }
        targets.roles()
                .forEach(target -> jdbc.sql(
                                "insert into team_target_role (team_id, role, people) values (:team, :role, :people)")
                        .param("team", teamId)
                        .param("role", target.role())
                        .param("people", target.people())
                        .update());
        targets.skills()
                .forEach(target -> jdbc.sql("""
                        insert into team_target_skill (team_id, skill, level, people)
                        values (:team, :skill, :level, :people)
                        """)
                        .param("team", teamId)
                        .param("skill", target.skill())
                        .param("level", target.level())
                        .param("people", target.people())
                        .update());
        jdbc.sql("update team set roadmap = :roadmap where id = :team")
                .param("team", teamId)
                .param("roadmap", roadmap)
                .update();
    }

    /** Whether the actor is an account that belongs to any team. */
    boolean belongsAnywhere(Actor actor) {
        return jdbc.sql("select exists (select from team_membership where person_id = :person)")
                .param("person", actor.personId())
                .query(Boolean.class)
                .single();
    }
}
