package app.waymark.people;

import app.waymark.base.AuditLog;
import app.waymark.people.OneTimeTokens.Purpose;
import app.waymark.security.Actor;
import java.util.List;
import java.util.UUID;
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

    /** A link with which the account gets a new password, to be handed over by whoever asked for it. */
    @Transactional
    public String resetLink(Actor actor, UUID personId) {
        Access.requireAdmin(actor);
        audit.record(actor.personId(), "password.reset-link", personId.toString());
        return links.to("reset-password", tokens.createFor(personId, Purpose.RESET));
    }
}
