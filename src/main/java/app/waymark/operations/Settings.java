package app.waymark.operations;

import app.waymark.base.AuditLog;
import app.waymark.security.Actor;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an admin may change while the server runs. Whoever defines a setting knows its default and what it may be. */
@Service
public class Settings {

    private final JdbcClient jdbc;
    private final AuditLog audit;

    Settings(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The value that an admin has set; empty while it is the default. */
    @Transactional(readOnly = true)
    public Optional<String> find(String name) {
        return jdbc.sql("select value from setting where name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    /** A whole number that an admin has set, or the default. */
    public int number(String name, int otherwise) {
        return find(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }

    /** Changes a setting; for admins. Every node goes by it at once. */
    @Transactional
    public void change(Actor actor, String name, String value) {
        requireAdmin(actor);
        jdbc.sql("""
                        insert into setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value, changed_at = now()
                        """).param("name", name).param("value", value).update();
        audit.record(actor.personId(), "setting.change", name + "=" + value);
    }

    static void requireAdmin(Actor actor) {
        if (actor.anonymous() || !actor.isAdmin()) {
            throw new AccessDeniedException("Only for admins");
        }
    }
}
