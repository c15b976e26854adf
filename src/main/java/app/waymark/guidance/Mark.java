package app.waymark.guidance;

import java.util.Locale;

/** What a person says about a stage: a claim, shown beside what the answers say and never mixed with it. */
public enum Mark {
    DONE,
    LEARNING,
    SKIP;

    /** The name used in the database and in translations. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Mark of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
