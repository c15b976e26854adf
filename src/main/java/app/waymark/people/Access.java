package app.waymark.people;

import app.waymark.security.Actor;
import org.springframework.security.access.AccessDeniedException;

/** Who may call what. */
final class Access {

    private Access() {}

    static void requireAccount(Actor actor) {
        if (actor.anonymous()) {
            throw new AccessDeniedException("Only for accounts");
        }
    }

    static void requireAdmin(Actor actor) {
        if (actor.anonymous() || !actor.isAdmin()) {
            throw new AccessDeniedException("Only for admins");
        }
    }
}
