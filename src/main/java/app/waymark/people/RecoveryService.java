package app.waymark.people;

import app.waymark.base.AuditLog;
import app.waymark.people.OneTimeTokens.Purpose;
import app.waymark.people.Throttle.Limit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Helps people who have forgotten their password. */
@Service
public class RecoveryService {

    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final Participants participants;
    private final OneTimeTokens tokens;
    private final Credentials credentials;
    private final Throttle throttle;
    private final AccountMail mail;
    private final CurrentRequest currentRequest;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    RecoveryService(
            AccountStore accounts,
            AccountSessions sessions,
            Participants participants,
            OneTimeTokens tokens,
            Credentials credentials,
            Throttle throttle,
            AccountMail mail,
            CurrentRequest currentRequest,
            AuditLog audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.participants = participants;
        this.tokens = tokens;
        this.credentials = credentials;
        this.throttle = throttle;
        this.mail = mail;
        this.currentRequest = currentRequest;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Sends a link for a new password, if there is an account with the address; whether there is, nobody is told.
     *
     * @throws InvalidInput about {@code email}
     * @throws TooManyTries when there were too many, from this place or for this address
     */
    public void request(@Nullable String email) {
        String address = InputCheck.normalEmail(email);
        new InputCheck().email(address).done();
        throttle.count(Limit.MAIL_FROM_ADDRESS, currentRequest.clientAddress());
        throttle.count(Limit.MAIL_TO_ACCOUNT, address);
        mail.inBackground(() -> accounts.findByEmail(address)
                .filter(account -> !account.disabled())
                .ifPresent(account -> {
                    SecretToken token = Objects.requireNonNull(
                            transaction.execute(status -> tokens.createFor(account.personId(), Purpose.RESET)));
                    mail.sendReset(address, account.displayName(), token);
                }));
    }

    /** Address of the account that a link gives a new password; empty when the link does not work, or no longer. */
    @Transactional(readOnly = true)
    public Optional<String> emailOf(@Nullable String token) {
        return tokens.look(Purpose.RESET, token)
                .map(OneTimeTokens.Content::personId)
                .flatMap(accounts::find)
                .map(AccountRow::email);
    }

    /**
     * Sets a new password and signs the account out everywhere.
     *
     * @throws LinkNotValid when the link does not work, or no longer
     * @throws InvalidInput about {@code password}
     */
    public void reset(@Nullable String token, @Nullable String password) {
        String email = emailOf(token).orElseThrow(LinkNotValid::new);
        new InputCheck().newPassword(password, email).done();
        String hash = credentials.hash(Objects.requireNonNull(password));
        transaction.executeWithoutResult(status -> {
            UUID person =
                    Objects.requireNonNull(tokens.use(Purpose.RESET, token).personId());
            accounts.changePassword(person, hash);
            tokens.revoke(person, Purpose.RESET);
            tokens.revoke(person, Purpose.RESUME);
            participants.forgetAll(person);
            sessions.endAll(person);
            audit.record(person, "password.reset", person.toString());
        });
    }
}
