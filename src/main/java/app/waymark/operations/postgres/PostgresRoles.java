package app.waymark.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * The two roles: the superuser, whom only the supervisor uses, and the application's, who owns the database
 * {@code waymark} and nothing else. Each has a random password in a file that only the server's user can read.
 */
record PostgresRoles(PostgresHome home) {

    static final String SUPERUSER = "postgres";
    static final String APPLICATION = "waymark";
    static final String DATABASE = "waymark";

    private static final int PASSWORD_BYTES = 24;
    private static final String INVALID_CATALOG_NAME = "3D000";

    /** The password of a role, made up on first use. */
    String password(String role) {
        Path file = home.passwordOf(role);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(random);
                writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw PostgresRefusal.failed("The password file " + file + " cannot be used", e);
        }
    }

    /** Writes a file that only its owner can read, complete or not at all. */
    static void writeSecret(Path file, String content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        FileAttribute<?>[] attributes =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Files.createFile(part, attributes);
        Files.writeString(part, content, StandardOpenOption.DSYNC, StandardOpenOption.WRITE);
        Files.move(part, file);
    }

    Connection connectAsSuperuser(int port) throws SQLException {
        return connect(port, SUPERUSER, "postgres");
    }

    /** Connects as the application, setting up its role and database if an interrupted first start has not. */
    Connection connectAsApplication(int port) throws SQLException {
        try {
            return connect(port, APPLICATION, DATABASE);
        } catch (SQLException e) {
            if (!PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())
                    && !INVALID_CATALOG_NAME.equals(e.getSQLState())) {
                throw e;
            }
        }
        provision(port);
        return connect(port, APPLICATION, DATABASE);
    }

    private Connection connect(int port, String role, String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(role);
        source.setPassword(password(role));
        source.setConnectTimeout(10);
        source.setApplicationName("waymark-supervisor");
        return source.getConnection();
    }

    /** Creates the application's role and database, as far as they do not exist, and sets the role's password. */
    void provision(int port) throws SQLException {
        try (Connection superuser = connectAsSuperuser(port);
                Statement statement = superuser.createStatement()) {
            boolean roleExists = exists(statement, "select from pg_roles where rolname = '" + APPLICATION + "'");
            statement.execute((roleExists ? "alter" : "create") + " role " + APPLICATION
                    + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password "
                    + statement.enquoteLiteral(password(APPLICATION)));
            if (!exists(statement, "select from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + APPLICATION);
            }
            statement.execute("revoke all on database " + DATABASE + " from public");
        } catch (SQLException e) {
            if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
                throw PostgresRefusal.foreignPassword(home.passwordOf(SUPERUSER));
            }
            throw e;
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
