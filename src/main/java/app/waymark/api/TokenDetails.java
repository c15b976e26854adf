package app.waymark.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it; the secret itself is shown once, when it is made. */
public record TokenDetails(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable LocalDate lastUsedOn) {

    public TokenDetails {
        scopes = Set.copyOf(scopes);
    }
}
