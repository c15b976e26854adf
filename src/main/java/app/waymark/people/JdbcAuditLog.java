package app.waymark.people;

import app.waymark.base.AuditLog;
import app.waymark.base.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the audit log in its table. */
@Component
class JdbcAuditLog implements AuditLog {

    private final JdbcClient jdbc;

    JdbcAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(@Nullable UUID actor, String action, String subject) {
        jdbc.sql("""
                        insert into audit_entry (id, actor_id, action, subject)
                        values (:id, :actor, :action, :subject)
                        """)
                .param("id", Ids.next())
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .update();
    }
}
