package app.waymark.guidance;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One private link in its owner's list; the address itself is known only at the moment when it is made. */
public record SharedLink(
        UUID id,
        UUID attemptId,
        Set<SharedPart> parts,
        @Nullable String shownName,
        Instant createdAt,
        Instant expiresAt,
        int timesOpened,
        @Nullable Instant lastOpenedAt) {

    public SharedLink {
        parts = Set.copyOf(parts);
    }
}
