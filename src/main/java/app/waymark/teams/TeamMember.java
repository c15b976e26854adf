package app.waymark.teams;

import java.time.Instant;
import java.util.UUID;

/** Somebody who belongs to a team, as managers see them: nothing about results. */
public record TeamMember(UUID personId, String name, boolean manager, Instant joinedAt) {}
