package app.waymark.base;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records who did what; implemented where the log is kept. */
public interface AuditLog {

    /**
     * Adds one entry in the current transaction.
     *
     * @param actor the person who acted, or null for the system
     * @param action what was done, as {@code thing.verb}, for example {@code account.disable}
     * @param subject what it was done to: a slug or an id, never personal data or results
     */
    void record(@Nullable UUID actor, String action, String subject);
}
