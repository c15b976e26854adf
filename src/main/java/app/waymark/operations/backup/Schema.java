package app.waymark.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the database says about the tables in its current schema, whatever they are. Flyway's own history is left out. */
final class Schema {

    private static final String HISTORY = "flyway_schema_history";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /**
     * A table to copy.
     *
     * @param name its name
     * @param columns its columns, generated ones left out
     * @param order the columns of its primary key, or all of them if it has none
     */
    record Table(String name, List<String> columns, List<String> order) {

        Table {
            columns = List.copyOf(columns);
            order = List.copyOf(order);
        }
    }

    /**
     * A statement that takes something away for the time of a load, and the one that puts it back.
     *
     * @param takeAway to be run before
     * @param putBack to be run after
     */
    record Obstacle(String takeAway, String putBack) {}

    /** Version of the last migration, or null if there never was one. */
    @Nullable
    String version() throws SQLException {
        if (strings("select 1 from pg_class where relname = '" + HISTORY
                        + "' and relnamespace = current_schema()::regnamespace")
                .isEmpty()) {
            return null;
        }
        List<String> versions = strings("select version from " + HISTORY
                + " where success and version is not null order by installed_rank desc limit 1");
        return versions.isEmpty() ? null : versions.getFirst();
    }

    String serverVersion() throws SQLException {
        return strings("show server_version").getFirst();
    }

    /** Names of all tables, views and sequences, whoever made them. */
    List<String> everything() throws SQLException {
        return strings("select relname from pg_class where relnamespace = current_schema()::regnamespace"
                + " and relkind in ('r', 'p', 'v', 'm', 'S', 'f') order by relname");
    }

    List<Table> tables() throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname, a.attname, a.attgenerated = '' as stored,
                               coalesce(a.attnum = any (i.indkey), false) as key
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        left join pg_index i on i.indrelid = c.oid and i.indisprimary
                        where c.relnamespace = current_schema()::regnamespace
                          and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '%s'
                        order by c.relname collate "C", a.attnum""".formatted(HISTORY))) {
            while (row.next()) {
                String table = row.getString("relname");
                String column = row.getString("attname");
                if (row.getBoolean("stored")) {
                    columns.computeIfAbsent(table, _ -> new ArrayList<>()).add(column);
                }
                if (row.getBoolean("key")) {
                    keys.computeIfAbsent(table, _ -> new ArrayList<>()).add(column);
                }
            }
        }
        return columns.entrySet().stream()
                .map(entry -> new Table(
                        entry.getKey(), entry.getValue(), keys.getOrDefault(entry.getKey(), entry.getValue())))
                .toList();
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequencename, last_value from pg_sequences"
                        + " where schemaname = current_schema() and last_value is not null order by sequencename")) {
            while (row.next()) {
                values.put(row.getString(1), row.getLong(2));
            }
        }
        return values;
    }

    /**
     * Foreign keys and triggers. They are taken away before a load, which makes its order irrelevant and circles of
     * references possible, and put back after it, which checks every row.
     */
    List<Obstacle> obstacles() throws SQLException {
        List<Obstacle> obstacles = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                    from pg_constraint
                    where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
                    order by 1, 2""")) {
                while (row.next()) {
                    String alter = "alter table " + row.getString(1);
                    obstacles.add(new Obstacle(
                            alter + " drop constraint " + row.getString(2),
                            alter + " add constraint " + row.getString(2) + " " + row.getString(3)));
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select tgrelid::regclass::text, quote_ident(tgname)
                    from pg_trigger t join pg_class c on c.oid = t.tgrelid
                    where not tgisinternal and tgenabled = 'O' and tgparentid = 0
                      and c.relnamespace = current_schema()::regnamespace
                    order by 1, 2""")) {
                while (row.next()) {
                    String alter = "alter table " + row.getString(1);
                    obstacles.add(new Obstacle(
                            alter + " disable trigger " + row.getString(2),
                            alter + " enable trigger " + row.getString(2)));
                }
            }
        }
        return obstacles;
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
