package app.waymark.catalog;

import app.waymark.base.Lifecycle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the catalogue as admins see it.
 *
 * @param version number that a change has to name; grows with every change
 * @param position order among things of its kind
 * @param shipped whether it came with Waymark
 * @param editedAt when an admin last changed it, or null; what has been edited is never overwritten by an update
 * @param document the thing as canonical JSON
 */
public record CatalogEntry(
        EntryKey key,
        int version,
        Lifecycle state,
        int position,
        boolean shipped,
        @Nullable Instant editedAt,
        CatalogThing thing,
        String document) {

    /** The change that would keep everything as it is. */
    public EntryChange change() {
        return new EntryChange(thing, version, state);
    }
}
