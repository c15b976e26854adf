package app.waymark.catalog;

import app.waymark.base.Lifecycle;
import java.time.Instant;
import java.time.LocalDate;
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

    /** The change to another state; a course or certification that is retired or published again says so itself. */
    public EntryChange in(Lifecycle to) {
        CatalogThing moved = switch (thing) {
            case Course course -> course.in(to);
            case Certification certification -> certification.in(to);
            default -> thing;
        };
        return new EntryChange(moved, version, to);
    }

    /** The change after somebody has looked at the facts of a course or certification; nothing for other kinds. */
    public EntryChange verifiedOn(LocalDate date) {
        CatalogThing verified = switch (thing) {
            case Course course -> course.verifiedOn(date);
            case Certification certification -> certification.verifiedOn(date);
            default -> thing;
        };
        return new EntryChange(verified, version, state);
    }
}
