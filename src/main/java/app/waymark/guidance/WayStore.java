package app.waymark.guidance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes people's marks and orders, in the caller's transaction. */
@Component
class WayStore {

    private final JdbcClient jdbc;

    WayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Way.KeptMark> marks(UUID personId) {
        return jdbc.sql("""
                        select roadmap, stage, stage_name, mark from stage_mark
                        where person_id = :person order by marked_at, roadmap, stage
                        """)
                .param("person", personId)
                .query((row, n) -> new Way.KeptMark(
                        new StageKey(row.getString("roadmap"), row.getString("stage")),
                        row.getString("stage_name"),
                        Mark.of(row.getString("mark"))))
                .list();
    }

    void mark(UUID personId, StageKey key, String name, Mark mark, Instant at) {
        jdbc.sql("""
                        insert into stage_mark (person_id, roadmap, stage, stage_name, mark, marked_at)
                        values (:person, :roadmap, :stage, :name, :mark, :at)
                        on conflict (person_id, roadmap, stage)
                        do update set mark = excluded.mark, stage_name = excluded.stage_name,
                            marked_at = excluded.marked_at
                        """)
                .param("person", personId)
                .param("roadmap", key.roadmap())
                .param("stage", key.stage())
                .param("name", name)
                .param("mark", mark.code())
                .param("at", Timestamp.from(at))
                .update();
    }

    void unmark(UUID personId, StageKey key) {
        jdbc.sql("delete from stage_mark where person_id = :person and roadmap = :roadmap and stage = :stage")
                .param("person", personId)
                .param("roadmap", key.roadmap())
                .param("stage", key.stage())
                .update();
    }

    List<StageKey> order(UUID personId, String role) {
        return jdbc.sql("select array_to_string(stages, ',') from way_order where person_id = :person and role = :role")
                .param("person", personId)
                .param("role", role)
                .query(String.class)
                .optional()
                .map(stages -> Arrays.stream(stages.split(","))
                        .map(StageKey::of)
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    void order(UUID personId, String role, List<StageKey> stages, Instant at) {
        jdbc.sql("""
                        insert into way_order (person_id, role, stages, ordered_at)
                        values (:person, :role, string_to_array(:stages, ','), :at)
                        on conflict (person_id, role)
                        do update set stages = excluded.stages, ordered_at = excluded.ordered_at
                        """)
                .param("person", personId)
                .param("role", role)
                .param(
                        "stages",
                        String.join(",", stages.stream().map(StageKey::code).toList()))
                .param("at", Timestamp.from(at))
                .update();
    }

    void forgetOrder(UUID personId, String role) {
        jdbc.sql("delete from way_order where person_id = :person and role = :role")
                .param("person", personId)
                .param("role", role)
                .update();
    }

    /** The role that a person chose last, and when. */
    record ChosenRole(String role, Instant at) {}

    Optional<ChosenRole> chosenRole(UUID personId) {
        return jdbc.sql("select role, chosen_at from chosen_role where person_id = :person")
                .param("person", personId)
                .query((row, n) -> new ChosenRole(
                        row.getString("role"), row.getTimestamp("chosen_at").toInstant()))
                .optional();
    }

    void chooseRole(UUID personId, String role, Instant at) {
        jdbc.sql("""
                        insert into chosen_role (person_id, role, chosen_at) values (:person, :role, :at)
                        on conflict (person_id) do update set role = excluded.role, chosen_at = excluded.chosen_at
                        """)
                .param("person", personId)
                .param("role", role)
                .param("at", Timestamp.from(at))
                .update();
    }
}
