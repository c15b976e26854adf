package app.waymark.people;

import java.util.Locale;

/** Who may make an account. */
public enum SignUpMode {
    /** Anybody. */
    OPEN,
    /** Whoever has an invitation to a team, or a link that an admin has made. */
    INVITE,
    /** Nobody: not with a link that is out either. */
    CLOSED;

    /** The name it is stored under. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SignUpMode of(String code) {
        for (SignUpMode mode : values()) {
            if (mode.code().equals(code)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("Unknown way to sign up: " + code);
    }
}
