package app.waymark.teams;

import app.waymark.base.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes training plans, in the caller's transaction. */
@Component
class PlanStore {

    static final String COURSE = "course";
    static final String CERTIFICATION = "certification";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record PlanRow(UUID id, PlanWishes wishes, @Nullable Double gap, boolean proposed) {}

    record SeatRow(UUID id, @Nullable UUID personId, String kind, String slug, int people) {}

    record AnswerRow(String kind, String slug, boolean accepted) {}

    /** What a person has accepted from a plan of one of their teams. */
    record AgreedRow(UUID teamId, String team, String kind, String slug, LocalDate until) {}

    Optional<PlanRow> open(UUID teamId) {
        return jdbc.sql("""
                        select id, money, hours, until_on, success, priorities, gap, proposed_at is not null as proposed
                        from team_plan where team_id = :team and ended_at is null
                        """).param("team", teamId).query(PlanStore::plan).optional();
    }

    private static PlanRow plan(ResultSet row, int number) throws SQLException {
        double gap = row.getDouble("gap");
        boolean byHand = row.wasNull();
        return new PlanRow(
                row.getObject("id", UUID.class),
                new PlanWishes(
                        row.getInt("money"),
                        row.getInt("hours"),
                        row.getObject("until_on", LocalDate.class),
                        row.getDouble("success"),
                        List.of((String[]) row.getArray("priorities").getArray())),
                byHand ? null : gap,
                row.getBoolean("proposed"));
    }

    UUID insert(UUID teamId, UUID by, PlanWishes wishes, double gap) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into team_plan (id, team_id, money, hours, until_on, success, priorities, gap,
                            created_by, created_at)
                        values (:id, :team, :money, :hours, :until, :success, :priorities, :gap, :by, :now)
                        """)
                .param("id", id)
                .param("team", teamId)
                .param("money", wishes.money())
                .param("hours", wishes.hours())
                .param("until", wishes.until())
                .param("success", wishes.success())
                .param("priorities", wishes.priorities().toArray(String[]::new))
                .param("gap", gap)
                .param("by", by)
                .param("now", TeamAccess.at(clock.instant()))
                .update();
        return id;
    }

    void end(UUID teamId) {
        jdbc.sql("update team_plan set ended_at = :now where team_id = :team and ended_at is null")
                .param("now", TeamAccess.at(clock.instant()))
                .param("team", teamId)
                .update();
    }

    void propose(UUID planId) {
        jdbc.sql("update team_plan set proposed_at = coalesce(proposed_at, :now) where id = :id")
                .param("now", TeamAccess.at(clock.instant()))
                .param("id", planId)
                .update();
    }

    void assume(UUID planId, double success) {
        jdbc.sql("update team_plan set success = :success where id = :id")
                .param("success", success)
                .param("id", planId)
                .update();
    }

    void changedByHand(UUID planId) {
        jdbc.sql("update team_plan set gap = null where id = :id")
                .param("id", planId)
                .update();
    }

    List<SeatRow> seats(UUID planId) {
        return jdbc.sql("""
                        select id, person_id, kind, slug, people from team_plan_seat where plan_id = :plan
                        order by position, id
                        """)
                .param("plan", planId)
                .query((row, n) -> new SeatRow(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("kind"),
                        row.getString("slug"),
                        row.getInt("people")))
                .list();
    }

    /** Adds places; those of the same thing for the same learner are replaced. */
    void seat(UUID planId, @Nullable UUID personId, String kind, String slug, int people, int position) {
        jdbc.sql("""
                        insert into team_plan_seat (id, plan_id, person_id, kind, slug, people, position)
                        values (:id, :plan, :person, :kind, :slug, :people, :position)
                        on conflict (plan_id, person_id, kind, slug) do update set people = excluded.people
                        """)
                .param("id", Ids.next())
                .param("plan", planId)
                .param("person", personId)
                .param("kind", kind)
                .param("slug", slug)
                .param("people", people)
                .param("position", position)
                .update();
    }

    void removeSeat(UUID planId, UUID seatId) {
        jdbc.sql("delete from team_plan_seat where id = :id and plan_id = :plan")
                .param("id", seatId)
                .param("plan", planId)
                .update();
    }

    /** People who have accepted anything of a plan. */
    int accepted(UUID planId) {
        return jdbc.sql("select count(distinct person_id) from team_plan_answer where plan_id = :plan and accepted")
                .param("plan", planId)
                .query(Integer.class)
                .single();
    }

    List<AnswerRow> answers(UUID planId, UUID personId) {
        return jdbc.sql(
                        "select kind, slug, accepted from team_plan_answer where plan_id = :plan and person_id = :person")
                .param("plan", planId)
                .param("person", personId)
                .query((row, n) ->
                        new AnswerRow(row.getString("kind"), row.getString("slug"), row.getBoolean("accepted")))
                .list();
    }

    void answer(UUID planId, UUID personId, String kind, String slug, boolean accepted) {
        jdbc.sql("""
                        insert into team_plan_answer (plan_id, person_id, kind, slug, accepted, answered_at)
                        values (:plan, :person, :kind, :slug, :accepted, :now)
                        on conflict (plan_id, person_id, kind, slug)
                        do update set accepted = excluded.accepted, answered_at = excluded.answered_at
                        """)
                .param("plan", planId)
                .param("person", personId)
                .param("kind", kind)
                .param("slug", slug)
                .param("accepted", accepted)
                .param("now", TeamAccess.at(clock.instant()))
                .update();
    }

    /** What a person has accepted in the teams that they belong to, plans that have ended included until their date. */
    List<AgreedRow> agreed(UUID personId) {
        return jdbc.sql("""
                        select t.id as team_id, t.name, a.kind, a.slug, max(p.until_on) as until_on
                        from team_plan_answer a join team_plan p on p.id = a.plan_id join team t on t.id = p.team_id
                            join team_membership m on m.team_id = t.id and m.person_id = a.person_id
                        where a.person_id = :person and a.accepted
                        group by t.id, t.name, a.kind, a.slug order by until_on, t.name, a.slug
                        """)
                .param("person", personId)
                .query((row, n) -> new AgreedRow(
                        row.getObject("team_id", UUID.class),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getString("slug"),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }
}
