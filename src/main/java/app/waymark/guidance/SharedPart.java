package app.waymark.guidance;

import java.util.Locale;

/** What a private link may show of a result. */
public enum SharedPart {
    HEADLINE,
    GAPS,
    MAP,
    ROLES,
    PLAN;

    /** The name used in the database and in translation keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SharedPart of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
