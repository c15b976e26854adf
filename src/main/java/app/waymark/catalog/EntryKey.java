package app.waymark.catalog;

/** Names one thing of the catalogue. */
public record EntryKey(CatalogKind kind, String slug) {

    /** The key of a thing. */
    public static EntryKey of(CatalogThing thing) {
        return new EntryKey(CatalogKind.of(thing), thing.slug());
    }

    /** Kind and slug in one word, as in the log. */
    public String path() {
        return kind.code() + "/" + slug;
    }
}
