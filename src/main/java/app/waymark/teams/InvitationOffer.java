package app.waymark.teams;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an invitation offers, to whoever holds it. */
public record InvitationOffer(
        UUID teamId,
        String team,
        String organisation,
        boolean manager,
        List<String> managers,
        boolean memberAlready,
        Instant expiresAt) {}
