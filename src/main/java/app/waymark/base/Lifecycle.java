package app.waymark.base;

import java.util.Locale;

/** Where a thing of the catalogue or a question stands on its way from an idea to the past. */
public enum Lifecycle {
    /** Seen by admins only; may be incomplete. */
    DRAFT,
    /** Complete, waiting for a second reader; seen by admins only. */
    REVIEW,
    /** In use. */
    PUBLISHED,
    /** No longer in use; old results keep what they said about it. */
    RETIRED;

    /** The name used in the database, in addresses and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Lifecycle of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
