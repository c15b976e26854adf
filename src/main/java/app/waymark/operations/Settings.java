package app.waymark.operations;

import app.waymark.base.AuditLog;
import app.waymark.security.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** What a threshold is now. */
    public int number(Threshold threshold) {
        return number(threshold, find(threshold.name()));
    }

    /** What a threshold was at a moment: what began then goes on by it. */
    @Transactional(readOnly = true)
    public int number(Threshold threshold, Instant at) {
        return number(
                threshold,
                jdbc.sql("""
                        select value from setting_change where name = :name and changed_at <= :at
                        order by changed_at desc limit 1
                        """)
                        .param("name", threshold.name())
                        .param("at", Timestamp.from(at))
                        .query(String.class)
                        .optional());
    }

    /** A release may narrow a range: what lies outside of it then counts as the end that it is nearest to. */
    private static int number(Threshold threshold, Optional<String> set) {
        return set.filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .map(value -> Math.clamp(value, threshold.least(), threshold.most()))
                .orElse(threshold.usual());
    }

    /**
     * Changes a threshold; for admins.
     *
     * @throws IllegalArgumentException when it may not have this value
     */
    @Transactional
    public void change(Actor actor, Threshold threshold, int value) {
        requireAdmin(actor);
        if (!threshold.allows(value)) {
            throw new IllegalArgumentException(threshold.name() + " may not be " + value);
        }
        change(actor, threshold.name(), Integer.toString(value));
    }

    /** One change of a setting. */
    public record Change(Instant at, String value) {}

    /** What a setting has been, newest first; who changed it stands in the audit log. For admins. */
    @Transactional(readOnly = true)
    public List<Change> changes(Actor actor, String name) {
        requireAdmin(actor);
        return jdbc.sql("select changed_at, value from setting_change where name = :name order by changed_at desc")
                .param("name", name)
                .query((row, n) -> new Change(row.getTimestamp("changed_at").toInstant(), row.getString("value")))
                .list();
    }

    /** Changes a setting; for admins. Every node goes by it at once. */
    @Transactional
    public void change(Actor actor, String name, String value) {
        requireAdmin(actor);
        jdbc.sql("""
                        insert into setting (name, value) values (:name, :value)
                        on conflict (name) do update set value = excluded.value, changed_at = now()
                        """).param("name", name).param("value", value).update();
        jdbc.sql("insert into setting_change (name, value, changed_at) values (:name, :value, clock_timestamp())")
                .param("name", name)
                .param("value", value)
                .update();
        audit.record(actor.personId(), "setting.change", name + "=" + value);
    }

    static void requireAdmin(Actor actor) {
        if (actor.anonymous() || !actor.isAdmin()) {
            throw new AccessDeniedException("Only for admins");
        }
    }
}
