package app.waymark.people;

import app.waymark.base.AuditLog;
import app.waymark.base.Ids;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes accounts, in the caller's transaction. */
@Component
class AccountCreation {

    private final AccountStore accounts;
    private final OneTimeTokens tokens;
    private final Participants participants;
    private final AuditLog audit;

    AccountCreation(AccountStore accounts, OneTimeTokens tokens, Participants participants, AuditLog audit) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.participants = participants;
        this.audit = audit;
    }

    /**
     * Makes an account. Whoever has taken part on this device without one stays the same person: that way an account
     * claims everything of theirs at once.
     *
     * @throws InvalidInput when the address is taken
     */
    UUID create(String email, String displayName, String passwordHash, boolean admin) {
        Optional<UUID> here = participants
                .current()
                .filter(person -> !accounts.lock(person).isEmpty() && !accounts.isAccount(person));
        UUID person = here.orElseGet(Ids::next);
        accounts.insertPerson(person);
        if (!accounts.insert(person, email, displayName, passwordHash, admin)) {
            throw new InvalidInput(InputCheck.EMAIL, "email-taken");
        }
        here.ifPresent(participants::forgetAll);
        tokens.revoke(person, OneTimeTokens.Purpose.RESUME);
        tokens.revokeSignUps(email);
        if (admin) {
            tokens.revokeSetups();
        }
        audit.record(person, admin ? "admin.create" : "account.create", person.toString());
        return person;
    }
}
