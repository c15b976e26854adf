package app.waymark.security;

import java.util.Optional;

/** Tells who is acting in the current request: the signed-in account or the anonymous participant of the cookie. */
public interface CurrentActor {

    /** The actor, or empty for a visitor who has started nothing and is not signed in. */
    Optional<Actor> find();

    /**
     * The actor.
     *
     * @throws org.springframework.security.access.AccessDeniedException when nobody is known
     */
    Actor require();

    /** The actor, becoming an anonymous participant (and setting the cookie) when nobody is known yet. */
    Actor requireOrBegin();
}
