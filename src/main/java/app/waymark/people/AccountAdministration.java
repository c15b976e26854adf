package app.waymark.people;

import app.waymark.base.AuditLog;
import app.waymark.people.OneTimeTokens.Purpose;
import app.waymark.security.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What admins do with accounts: let in and keep out, never see what belongs to a person. */
@Service
public class AccountAdministration {

    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final Participants participants;
    private final OneTimeTokens tokens;
    private final Links links;
    private final AuditLog audit;

    AccountAdministration(
            AccountStore accounts,
            AccountSessions sessions,
            Participants participants,
            OneTimeTokens tokens,
            Links links,
            AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.participants = participants;
        this.tokens = tokens;
        this.links = links;
        this.audit = audit;
    }

    /** All accounts, by address. */
    @Transactional(readOnly = true)
    public List<AccountDetails> list(Actor actor) {
        Access.requireAdmin(actor);
        return accounts.all().stream().map(AccountDetails::of).toList();
    }

    /** The accounts that a search finds, one page of them. */
    @Transactional(readOnly = true)
    public AccountPage search(Actor actor, AccountSearch search) {
        Access.requireAdmin(actor);
        return accounts.search(search);
    }

    /** One account; empty when there is none, or no longer. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> find(Actor actor, UUID personId) {
        Access.requireAdmin(actor);
        return accounts.find(personId).map(AccountDetails::of);
    }

    /** Keeps an account from being used and signs it out everywhere; nothing of the person's is deleted. */
    @Transactional
    public void disable(Actor actor, UUID personId) {
        Access.requireAdmin(actor);
        if (actor.personId().equals(personId)) {
            throw new AccessDeniedException("Admins cannot shut themselves out");
        }
        accounts.disable(personId);
        tokens.revoke(personId, Purpose.RESET);
        tokens.revoke(personId, Purpose.RESUME);
        participants.forgetAll(personId);
        sessions.endAll(personId);
        audit.record(actor.personId(), "account.disable", personId.toString());
    }

    /** Lets an account in again that is disabled or held back by failed tries. */
    @Transactional
    public void enable(Actor actor, UUID personId) {
        Access.requireAdmin(actor);
        accounts.unlock(personId);
        sessions.changed(personId);
        audit.record(actor.personId(), "account.enable", personId.toString());
    }

    /** Makes an account an admin; it gets to know at its next request. */
    @Transactional
    public void makeAdmin(Actor actor, UUID personId) {
        Access.requireAdmin(actor);
        accounts.makeAdmin(personId);
        sessions.changed(personId);
        audit.record(actor.personId(), "admin.create", personId.toString());
    }

    /**
     * Makes an admin a person like others again; signed out everywhere, so that it holds at once.
     *
     * @throws InvalidInput when there would be no admin left
     */
    @Transactional
    public void removeAdmin(Actor actor, UUID personId) {
        Access.requireAdmin(actor);
        accounts.lockAdmins();
        boolean another = accounts.admins().stream()
                .anyMatch(admin -> !admin.disabled() && !admin.personId().equals(personId));
        if (!another) {
            throw new InvalidInput("role", "last-admin");
        }
        accounts.removeAdmin(personId);
        sessions.endAll(personId);
        audit.record(actor.personId(), "admin.remove", personId.toString());
    }

    /**
     * A link with which somebody makes an account for an address, whatever the server's sign-up is set to short of
     * closed; to be handed over by whoever asked for it. Works for a day.
     *
     * @throws InvalidInput about {@code email}, also when it has an account
     */
    @Transactional
    public String signUpLink(Actor actor, @Nullable String email) {
        Access.requireAdmin(actor);
        String address = InputCheck.normalEmail(email);
        new InputCheck().email(address).done();
        if (accounts.findByEmail(address).isPresent()) {
            throw new InvalidInput(InputCheck.EMAIL, "email-taken");
        }
        audit.record(actor.personId(), "account.invite", "link");
        String name = address.substring(0, address.indexOf('@'));
        return links.to("sign-up/finish", tokens.createSignUp(address, name));
    }

    /** A link with which the account gets a new password, to be handed over by whoever asked for it. */
    @Transactional
    public String resetLink(Actor actor, UUID personId) {
        Access.requireAdmin(actor);
        audit.record(actor.personId(), "password.reset-link", personId.toString());
        return links.to("reset-password", tokens.createFor(personId, Purpose.RESET));
    }
}
