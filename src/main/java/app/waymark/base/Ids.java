package app.waymark.base;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Creates row identifiers. */
public final class Ids {

    private Ids() {}

    /** A new time-ordered UUID (version 7, RFC 9562), so that primary-key indexes grow at one end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
