package app.waymark.operations.postgres;

import java.io.Serial;
import java.nio.file.Path;

/**
 * The bundled PostgreSQL cannot or must not run; says what is wrong and what to do about it, for the person at the
 * terminal.
 */
final class PostgresRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String action;

    private PostgresRefusal(String description, String action, Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    private PostgresRefusal(String description, String action) {
        super(description);
        this.action = action;
    }

    /** What the person can do about it. */
    String action() {
        return action;
    }

    static PostgresRefusal inUse(Path home, String holder) {
        return new PostgresRefusal(
                "The data directory " + home + " is in use by another Waymark (process " + holder + ").",
                "Stop that one first, or give this one its own directory: WAYMARK_DATA_DIR=/another/directory"
                        + " (and SERVER_PORT=another port).");
    }

    static PostgresRefusal otherMajor(Path found, String foundMajor, int wanted) {
        return new PostgresRefusal(
                "The data in " + found + " was written by PostgreSQL " + foundMajor
                        + "; this version of Waymark brings PostgreSQL " + wanted + " and does not touch it.",
                "Run script/backup FILE with the version of Waymark that wrote the data, move " + found
                        + " out of the data directory, and run script/restore FILE with this version.");
    }

    static PostgresRefusal notDurable(Path data, String settings) {
        return new PostgresRefusal(
                "The PostgreSQL in " + data + " could lose what it has confirmed: " + settings
                        + ". Waymark does not run on it.",
                "Remove these settings from postgresql.conf or postgresql.auto.conf in " + data
                        + " (or reset them with ALTER ROLE or ALTER DATABASE), then start again.");
    }

    static PostgresRefusal noBinaries(String resource) {
        return new PostgresRefusal(
                "No database is configured, and this build of Waymark brings no PostgreSQL for this machine ("
                        + resource + " is missing).",
                "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a"
                        + " PostgreSQL 18.");
    }

    static PostgresRefusal unreachable(Path directory, String user) {
        return new PostgresRefusal(
                "PostgreSQL does not run as root, so Waymark runs it as the user " + user
                        + ", and that user cannot reach " + directory + ".",
                "Choose a data directory that other users may enter, for example WAYMARK_DATA_DIR=/var/lib/waymark, or"
                        + " start Waymark as an ordinary user.");
    }

    static PostgresRefusal noUnprivilegedUser(String wanted) {
        return new PostgresRefusal(
                "PostgreSQL does not run as root, and there is no user to run it as (looked for: " + wanted + ").",
                "Start Waymark as an ordinary user, or name an existing one: WAYMARK_DATABASE_OSUSER=name.");
    }

    static PostgresRefusal noWayToStepDown() {
        return new PostgresRefusal(
                "PostgreSQL does not run as root, and the program setpriv, by which Waymark would step down, is missing.",
                "Start Waymark as an ordinary user, or install util-linux.");
    }

    static PostgresRefusal notWritable(Path directory, String user, Throwable cause) {
        return new PostgresRefusal(
                "The user " + user + " may not write to the data directory " + directory + ".",
                "Start Waymark as the user who owns it, or choose another one: WAYMARK_DATA_DIR=/another/directory.",
                cause);
    }

    static PostgresRefusal foreignPassword(Path passwordFile) {
        return new PostgresRefusal(
                "PostgreSQL does not accept the password in " + passwordFile + ".",
                "Put the file back as it was when the data directory was made, or restore a backup into an empty one.");
    }

    static PostgresRefusal notRunning(Path home) {
        return new PostgresRefusal(
                "Another Waymark holds " + home + ", but its PostgreSQL does not answer.",
                "Wait until that Waymark has started, or stop it, then try again.");
    }

    static PostgresRefusal failed(String what, String output) {
        return new PostgresRefusal(
                what
                        + (output.isBlank()
                                ? "."
                                : ":\n" + output.strip().indent(4).stripTrailing()),
                "See the lines above and the file postgres.log in the data directory.");
    }

    static PostgresRefusal failed(String what, Throwable cause) {
        return new PostgresRefusal(
                what + ": " + cause.getMessage(),
                "See the cause and the file postgres.log in the data directory.",
                cause);
    }
}
