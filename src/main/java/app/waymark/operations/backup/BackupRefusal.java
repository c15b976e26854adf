package app.waymark.operations.backup;

import java.io.Serial;
import java.nio.file.Path;

/** A backup or restore that cannot be made; the message is for the person at the terminal. */
final class BackupRefusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private BackupRefusal(String message) {
        super(message);
    }

    static BackupRefusal fileExists(Path file) {
        return new BackupRefusal(file + " exists already; choose another name, a backup overwrites nothing.");
    }

    static BackupRefusal noFile(Path file) {
        return new BackupRefusal("There is no file " + file + ".");
    }

    static BackupRefusal notABackup(Path file, String reason) {
        return new BackupRefusal(file + " is not a backup of Waymark that this version reads: " + reason + ".");
    }

    static BackupRefusal nothingToBackUp() {
        return new BackupRefusal("This database holds no Waymark yet (it has no migrations).");
    }

    static BackupRefusal notEmpty(String tables) {
        return new BackupRefusal("The database is not empty (" + tables
                + "). A restore goes into an empty one only: give it a new data directory"
                + " (WAYMARK_DATA_DIR=/another/directory) or, on your own PostgreSQL, a new database.");
    }

    static BackupRefusal unknownSchema(String version) {
        return new BackupRefusal("The backup has schema version " + version
                + ", which this version of Waymark does not know. Restore it with the version that made it or a later"
                + " one.");
    }

    static BackupRefusal otherTables(String difference) {
        return new BackupRefusal("The backup does not fit its schema version: " + difference + ".");
    }

    static BackupRefusal otherFile(Path file, String expected, String found) {
        return new BackupRefusal(file + " is not the file that was written: its SHA-256 is " + found + ", not "
                + expected + ". Nothing was restored.");
    }

    static BackupRefusal damaged(String what) {
        return new BackupRefusal("The backup is damaged: " + what + ". Nothing was restored.");
    }
}
