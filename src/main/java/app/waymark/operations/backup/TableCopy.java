package app.waymark.operations.backup;

import app.waymark.operations.backup.BackupManifest.TableContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Streams tables through PostgreSQL's {@code COPY}. Rows leave in an order and a format that depend on nothing but their
 * values, so equal content has equal checksums on every server.
 */
final class TableCopy {

    private static final List<String> FIXED_FORMATS = List.of(
            "set local datestyle = 'ISO, YMD'",
            "set local intervalstyle = 'postgres'",
            "set local timezone = 'UTC'",
            "set local extra_float_digits = 1",
            "set local bytea_output = 'hex'");

    private final CopyManager copy;

    /** For a connection with an open transaction, whose output formats this fixes. */
    TableCopy(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : FIXED_FORMATS) {
                statement.execute(setting);
            }
        }
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Writes a table's rows. */
    TableContent out(Schema.Table table, OutputStream to) throws SQLException, IOException {
        MessageDigest digest = sha256();
        String columns = list(table.columns());
        String order = table.order().stream()
                .map(column -> quote(column) + "::text collate \"C\"")
                .collect(Collectors.joining(", "));
        long rows = copy.copyOut(
                "copy (select " + columns + " from " + quote(table.name()) + " order by " + order
                        + ") to stdout (format text, encoding 'UTF8')",
                new DigestOutputStream(to, digest));
        return new TableContent(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Reads a table's rows; tells what came in. */
    TableContent in(TableContent expected, InputStream from) throws SQLException, IOException {
        MessageDigest digest = sha256();
        var counted = new DigestInputStream(from, digest);
        long rows = copy.copyIn(
                "copy " + quote(expected.name()) + " (" + list(expected.columns())
                        + ") from stdin (format text, encoding 'UTF8')",
                counted);
        counted.transferTo(OutputStream.nullOutputStream());
        return new TableContent(
                expected.name(), expected.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    static String quote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static String list(List<String> columns) {
        return columns.stream().map(TableCopy::quote).collect(Collectors.joining(", "));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
