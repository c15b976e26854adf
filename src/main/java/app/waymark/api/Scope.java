package app.waymark.api;

import java.util.Locale;

/** What a token may read. */
public enum Scope {
    /** Skills, roles, roadmaps, courses, certifications. */
    CATALOG,
    /** The owner's own results and what they lead to. */
    RESULTS,
    /** The view of teams that the owner belongs to. */
    TEAM;

    /** The name it is stored and documented under. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
