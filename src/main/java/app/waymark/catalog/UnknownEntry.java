package app.waymark.catalog;

/** There is no such thing in the catalogue. */
public class UnknownEntry extends RuntimeException {

    UnknownEntry(EntryKey key) {
        super("Not in the catalogue: " + key.path());
    }
}
