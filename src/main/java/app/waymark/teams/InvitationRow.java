package app.waymark.teams;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that still works, or one that was declined and has not expired: the two look the same.
 *
 * @param recipient address it was meant for; empty for links
 */
public record InvitationRow(
        UUID id, String recipient, boolean manager, int usesLeft, int accepted, Instant expiresAt) {}
