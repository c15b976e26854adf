package app.waymark.people;

import app.waymark.base.AuditLog;
import app.waymark.security.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A person's rights over everything that is stored about them: to take it away with them, and to have it deleted. */
@Service
public class PersonalDataService {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<PersonalDataSource> sources;
    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final Participants participants;
    private final Credentials credentials;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    PersonalDataService(
            List<PersonalDataSource> sources,
            AccountStore accounts,
            AccountSessions sessions,
            Participants participants,
            Credentials credentials,
            AuditLog audit,
            TransactionOperations transaction) {
        this.sources = sources;
        this.accounts = accounts;
        this.sessions = sessions;
        this.participants = participants;
        this.credentials = credentials;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Everything stored about the actor, as JSON: one member per section, from one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public byte[] export(Actor actor) {
        requireOwner(actor);
        Map<String, Object> everything = new LinkedHashMap<>();
        everything.put("exported-at", Instant.now());
        everything.put("person", actor.personId());
        sources.forEach(source -> everything.put(source.section(), source.export(actor.personId())));
        return JSON.writeValueAsBytes(everything);
    }

    /**
     * Whether the actor may have the data exported and deleted. A device that came by a private link may go on with an
     * account's quiz, and no further.
     */
    @Transactional(readOnly = true)
    public boolean owns(Actor actor) {
        return !actor.anonymous() || !accounts.isAccount(actor.personId());
    }

    private void requireOwner(Actor actor) {
        if (!owns(actor)) {
            throw new AccessDeniedException("Only for the account itself");
        }
    }

    /**
     * Deletes a participant and everything about them. There is no password to ask for: whoever holds the device's
     * cookie is the participant.
     */
    @Transactional
    public void eraseParticipant(Actor actor) {
        if (!actor.anonymous()) {
            throw new AccessDeniedException("An account is deleted with its password");
        }
        accounts.lock(actor.personId());
        requireOwner(actor);
        erase(actor.personId());
    }

    /**
     * Deletes an account and everything about its owner.
     *
     * @throws InvalidInput about {@code current-password}, also when the only admin would be gone
     * @throws TooManyTries when the password was wrong too often
     */
    public void eraseAccount(Actor actor, @Nullable String currentPassword) {
        Access.requireAccount(actor);
        credentials.confirm(actor.personId(), currentPassword == null ? "" : currentPassword);
        transaction.executeWithoutResult(status -> {
            accounts.lockAdmins();
            List<AccountRow> admins = accounts.admins();
            if (admins.size() == 1 && admins.getFirst().personId().equals(actor.personId())) {
                throw new InvalidInput(InputCheck.CURRENT_PASSWORD, "last-admin");
            }
            accounts.lock(actor.personId());
            erase(actor.personId());
        });
    }

    /** Deletes everything about a person, in the current transaction. */
    void erase(UUID personId) {
        sources.forEach(source -> source.erase(personId));
        participants.forgetAll(personId);
        sessions.endAll(personId);
        accounts.deletePerson(personId);
        audit.record(null, "person.erase", personId.toString());
    }
}
