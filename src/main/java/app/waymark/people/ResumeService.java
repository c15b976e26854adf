package app.waymark.people;

import app.waymark.people.OneTimeTokens.Purpose;
import app.waymark.security.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private links with which a quiz goes on on another device. Such a device may answer questions and see results as a
 * participant does; it is not signed in to the account, if there is one.
 */
@Service
public class ResumeService {

    private final AccountStore accounts;
    private final OneTimeTokens tokens;
    private final Participants participants;

    ResumeService(AccountStore accounts, OneTimeTokens tokens, Participants participants) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.participants = participants;
    }

    /**
     * Makes a link that works once, within seven days; an earlier one stops working.
     *
     * @return address of the page within the application, for example {@code resume?token=…}
     */
    @Transactional
    public String createLink(Actor actor) {
        accounts.lock(actor.personId());
        if (actor.anonymous() && accounts.isAccount(actor.personId())) {
            throw new AccessDeniedException("Whoever came by a private link cannot pass it on");
        }
        return "resume?token="
                + tokens.createFor(actor.personId(), Purpose.RESUME).value();
    }

    /** Whether a link works, and whether using it makes this device forget somebody else without an account. */
    public enum State {
        /** The link does not work, or no longer. */
        INVALID,
        /** The device goes on as the link's owner. */
        READY,
        /** The same, and what was done on this device without an account stays behind. */
        REPLACES
    }

    /** What using a link would do. */
    @Transactional(readOnly = true)
    public State look(@Nullable String token) {
        Optional<UUID> person = tokens.look(Purpose.RESUME, token).map(OneTimeTokens.Content::personId);
        if (person.isEmpty()) {
            return State.INVALID;
        }
        return participants.current().filter(here -> !here.equals(person.get())).isPresent()
                ? State.REPLACES
                : State.READY;
    }

    /**
     * Uses a link up and lets this device go on as its owner.
     *
     * @throws LinkNotValid when it does not work, or no longer
     */
    @Transactional
    public void resume(@Nullable String token) {
        UUID person = Objects.requireNonNull(tokens.use(Purpose.RESUME, token).personId());
        participants.admit(person);
    }
}
