package app.waymark.teams;

import java.util.UUID;

/** A team in the list of somebody who belongs to it. */
public record TeamSummary(
        UUID id,
        String name,
        UUID organisationId,
        String organisation,
        boolean manager,
        boolean archived,
        int people) {}
