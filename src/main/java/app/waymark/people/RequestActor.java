package app.waymark.people;

import app.waymark.security.Actor;
import app.waymark.security.CurrentActor;
import app.waymark.security.Sessions;
import app.waymark.security.SignedIn;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The signed-in account, or else the anonymous participant of the cookie. */
@Component
class RequestActor implements CurrentActor {

    private static final Set<String> PERSON = Set.of(Actor.PERSON);
    private static final Set<String> ADMIN = Set.of(Actor.PERSON, Actor.ADMIN);

    private final Participants participants;

    RequestActor(Participants participants) {
        this.participants = participants;
    }

    @Override
    public Optional<Actor> find() {
        Optional<SignedIn> signedIn = Sessions.signedIn();
        return signedIn.isPresent()
                ? signedIn.map(RequestActor::account)
                : participants.current().map(person -> new Actor(person, true, Set.of()));
    }

    private static Actor account(SignedIn signedIn) {
        return new Actor(signedIn.personId(), false, signedIn.admin() ? ADMIN : PERSON);
    }

    @Override
    public Actor require() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is known in this request"));
    }

    @Override
    public Actor requireOrBegin() {
        return find().orElseGet(() -> new Actor(participants.begin(), true, Set.of()));
    }
}
