package app.waymark.security;

import java.util.Set;
import java.util.UUID;

/**
 * The person on whose behalf a service works.
 *
 * @param personId owner of answers and results; anonymous participants have one too
 * @param anonymous true while no account exists
 * @param roles authorities without prefix, {@code PERSON} and {@code ADMIN}
 */
public record Actor(UUID personId, boolean anonymous, Set<String> roles) {

    /** Name of the administrators' role. */
    public static final String ADMIN = "ADMIN";

    /** Name of the role that every account has. */
    public static final String PERSON = "PERSON";

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the actor may curate the catalogue and administer the server. */
    public boolean isAdmin() {
        return roles.contains(ADMIN);
    }
}
