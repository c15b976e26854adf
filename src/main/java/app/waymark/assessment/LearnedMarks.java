package app.waymark.assessment;

import app.waymark.base.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which skills people say they have learned since, as it stood at any moment. */
@Component
class LearnedMarks {

    private final JdbcClient jdbc;

    LearnedMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The marks that held at a moment: when each skill was marked, by slug. */
    Map<String, Instant> at(UUID personId, Instant moment) {
        Map<String, Instant> marks = new HashMap<>();
        jdbc.sql("""
                        select skill, max(marked_at) as marked_at from learned_since
                        where person_id = :person and marked_at <= :moment
                            and (undone_at is null or undone_at > :moment)
                        group by skill
                        """)
                .param("person", personId)
                .param("moment", Timestamp.from(moment))
                .query(row -> {
                    marks.put(
                            row.getString("skill"),
                            row.getTimestamp("marked_at").toInstant());
                });
        return marks;
    }

    /** Marking what is marked changes nothing. */
    void mark(UUID personId, String skill, Instant now) {
        jdbc.sql("""
                        insert into learned_since (id, person_id, skill, marked_at)
                        values (:id, :person, :skill, :now)
                        on conflict (person_id, skill) where undone_at is null do nothing
                        """)
                .param("id", Ids.next())
                .param("person", personId)
                .param("skill", skill)
                .param("now", Timestamp.from(now))
                .update();
    }

    void undo(UUID personId, String skill, Instant now) {
        jdbc.sql("""
                        update learned_since set undone_at = greatest(marked_at, :now)
                        where person_id = :person and skill = :skill and undone_at is null
                        """)
                .param("person", personId)
                .param("skill", skill)
                .param("now", Timestamp.from(now))
                .update();
    }
}
