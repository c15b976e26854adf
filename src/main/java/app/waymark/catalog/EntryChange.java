package app.waymark.catalog;

import app.waymark.base.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What an admin wants a row to be.
 *
 * @param thing the whole new content
 * @param expectedVersion version that the admin has seen, or null for a thing that is to be new
 * @param state the state it is to be in afterwards
 */
public record EntryChange(CatalogThing thing, @Nullable Integer expectedVersion, Lifecycle state) {

    /** The thing it is about. */
    public EntryKey key() {
        return EntryKey.of(thing);
    }
}
