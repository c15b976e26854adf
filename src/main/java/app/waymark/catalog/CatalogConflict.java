package app.waymark.catalog;

/** Somebody else has changed a row since the admin read it; nothing has been stored, both versions are here. */
public class CatalogConflict extends RuntimeException {

    private final transient EntryChange mine;
    private final transient CatalogEntry theirs;

    CatalogConflict(EntryChange mine, CatalogEntry theirs) {
        super("Changed by somebody else: " + theirs.key().path());
        this.mine = mine;
        this.theirs = theirs;
    }

    /** What was to be stored. */
    public EntryChange mine() {
        return mine;
    }

    /** What is stored. */
    public CatalogEntry theirs() {
        return theirs;
    }
}
