package app.waymark.operations.backup;

/** Gets to know how far a backup is. */
@FunctionalInterface
interface BackupProgress {

    /** Tables that have been written, of how many; first with none, once the snapshot has been taken. */
    void table(int done, int of);
}
