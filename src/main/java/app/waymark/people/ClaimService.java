package app.waymark.people;

import app.waymark.people.ClaimChoice.Keep;
import app.waymark.security.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands what somebody did on this device without an account over to the account that they sign in to. */
@Service
public class ClaimService {

    private final AccountStore accounts;
    private final Participants participants;
    private final List<PersonalDataSource> sources;
    private final List<OpenWork> openWork;

    ClaimService(
            AccountStore accounts,
            Participants participants,
            List<PersonalDataSource> sources,
            List<OpenWork> openWork) {
        this.accounts = accounts;
        this.participants = participants;
        this.sources = sources;
        this.openWork = openWork;
    }

    /** The choice that keeps this device's work from being claimed; empty when there is nothing to choose. */
    @Transactional(readOnly = true)
    public Optional<ClaimChoice> choice(Actor actor) {
        Access.requireAccount(actor);
        return participants
                .current()
                .filter(here -> !accounts.isAccount(here))
                .flatMap(here -> openWork.stream()
                        .flatMap(work -> choice(work, here, actor.personId()).stream())
                        .findFirst());
    }

    private static Optional<ClaimChoice> choice(OpenWork work, UUID here, UUID account) {
        return work.find(here)
                .flatMap(openHere -> work.find(account).map(openThere -> new ClaimChoice(openHere, openThere)));
    }

    /** Claims this device's work for the account; does nothing when there is none. */
    @Transactional
    public void claim(Actor actor, Keep keep) {
        Access.requireAccount(actor);
        participants.current().ifPresent(here -> claim(here, actor.personId(), keep));
    }

    /**
     * Claims this device's work for the account unless the person has to choose first.
     *
     * @return whether they have to
     */
    @Transactional
    boolean claimUnlessChoice(UUID account) {
        Optional<UUID> here = participants.current();
        if (here.isEmpty()) {
            return false;
        }
        if (!accounts.isAccount(here.get())
                && openWork.stream()
                        .anyMatch(work -> choice(work, here.get(), account).isPresent())) {
            return true;
        }
        claim(here.get(), account, Keep.ACCOUNT);
        return false;
    }

    private void claim(UUID here, UUID account, Keep keep) {
        if (accounts.lock(here, account).size() < 2 || accounts.isAccount(here)) {
            // the account's own, by a private link; another account's, which is not ours to take; or claimed already
            participants.forgetHere();
            return;
        }
        for (OpenWork work : openWork) {
            if (choice(work, here, account).isPresent()) {
                work.end(keep == Keep.HERE ? account : here);
            }
        }
        sources.forEach(source -> source.transfer(here, account));
        participants.forgetAll(here);
        accounts.deletePerson(here);
    }
}
