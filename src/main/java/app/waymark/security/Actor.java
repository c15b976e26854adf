package app.waymark.security;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

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

    /**
     * Refuses everybody but admins.
     *
     * @throws AccessDeniedException for all others
     */
    public void requireAdmin() {
        if (anonymous || !isAdmin()) {
            throw new AccessDeniedException("Only for admins");
        }
    }

    /** Whether the actor may curate the catalogue and administer the server. */
    public boolean isAdmin() {
        return roles.contains(ADMIN);
    }
}
