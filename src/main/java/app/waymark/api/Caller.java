package app.waymark.api;

import app.waymark.security.Actor;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever calls with a token. Never an admin: what an admin may do, no token may.
 *
 * @param usedToday whether that is written down already
 */
record Caller(UUID token, UUID personId, Set<Scope> scopes, boolean usedToday) implements Principal {

    Caller {
        scopes = Set.copyOf(scopes);
    }

    Actor actor() {
        return new Actor(personId, false, Set.of(Actor.PERSON));
    }

    @Override
    public String getName() {
        return token.toString();
    }
}
