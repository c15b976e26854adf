package app.waymark.teams;

import app.waymark.base.Ids;
import app.waymark.security.Actor;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes who opens what people have released, in the transaction that reads it: without a note there is no look. */
@Component
class OpeningLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpeningLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param personId whose row it is, or null for what concerns everybody */
    void note(Actor viewer, UUID teamId, String page, @Nullable UUID personId) {
        jdbc.sql("""
                        insert into team_opening (id, team_id, viewer_id, page, person_id, opened_at)
                        values (:id, :team, :viewer, :page, :person, :now)
                        """)
                .param("id", Ids.next())
                .param("team", teamId)
                .param("viewer", viewer.personId())
                .param("page", page)
                .param("person", personId)
                .param("now", TeamAccess.at(clock.instant()))
                .update();
    }
}
