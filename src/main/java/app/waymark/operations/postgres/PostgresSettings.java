package app.waymark.operations.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings that the bundled PostgreSQL is started with, and those that it must have. The second kind is not forced
 * upon it: an administrator who has switched durability off is told, not overruled.
 */
final class PostgresSettings {

    private static final Map<String, Set<String>> DURABLE = new TreeMap<>(Map.of(
            "fsync", Set.of("on"),
            "full_page_writes", Set.of("on"),
            "synchronous_commit", Set.of("on", "remote_apply"),
            "data_checksums", Set.of("on")));

    private PostgresSettings() {}

    /** Command-line arguments for a small server that listens on the loopback interface only. */
    static List<String> arguments(int port) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> settings = new TreeMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "128MB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "64MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("max_wal_size", "512MB");
        settings.put("max_logical_replication_workers", "0");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("logging_collector", "off");
        settings.put("log_destination", "stderr");
        settings.put("log_checkpoints", "off");
        // neither statements nor the values in an error's detail: both can be personal data
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_parameter_max_length_on_error", "0");
        settings.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }

    /**
     * The settings under which a confirmed commit could be lost, as seen by the application's own role, for a person to
     * read; empty when there is none.
     */
    static List<String> notDurable(Connection application) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var query = application.prepareStatement(
                "select name, setting, source from pg_settings where name = any (?) order by name")) {
            query.setArray(1, application.createArrayOf("text", DURABLE.keySet().toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Set<String> allowed = DURABLE.getOrDefault(row.getString("name"), Set.of());
                    if (!allowed.contains(row.getString("setting"))) {
                        found.add(row.getString("name") + " is " + row.getString("setting") + " (set by "
                                + row.getString("source") + ")");
                    }
                }
            }
        }
        return found;
    }
}
