package app.waymark.people;

import app.waymark.people.OneTimeTokens.Purpose;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the first admin, whoever can read the server's log. */
@Service
public class SetupService {

    private static final Logger log = LoggerFactory.getLogger(SetupService.class);

    private final AccountStore accounts;
    private final AccountCreation creation;
    private final AccountSessions sessions;
    private final OneTimeTokens tokens;
    private final Credentials credentials;
    private final Links links;
    private final TransactionOperations transaction;

    SetupService(
            AccountStore accounts,
            AccountCreation creation,
            AccountSessions sessions,
            OneTimeTokens tokens,
            Credentials credentials,
            Links links,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.creation = creation;
        this.sessions = sessions;
        this.tokens = tokens;
        this.credentials = credentials;
        this.links = links;
        this.transaction = transaction;
    }

    /** Whether there is no admin yet. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return !accounts.hasAdmin();
    }

    /** Whether a link from the log works. */
    @Transactional(readOnly = true)
    public boolean works(@Nullable String token) {
        return isOpen() && tokens.look(Purpose.SETUP, token).isPresent();
    }

    /**
     * Makes the first admin and signs in. However many try at once, one succeeds.
     *
     * @throws LinkNotValid when the link does not work, or there is an admin by now
     * @throws InvalidInput about {@code name}, {@code email} and {@code password}
     */
    public void create(
            @Nullable String token, @Nullable String name, @Nullable String email, @Nullable String password) {
        if (!works(token)) {
            throw new LinkNotValid();
        }
        String address = InputCheck.normalEmail(email);
        String displayName = InputCheck.normalName(name);
        new InputCheck()
                .name(displayName)
                .email(address)
                .newPassword(password, address)
                .done();
        String hash = credentials.hash(Objects.requireNonNull(password));
        UUID person = transaction.execute(status -> {
            accounts.lockAdmins();
            if (accounts.hasAdmin()) {
                throw new LinkNotValid();
            }
            tokens.use(Purpose.SETUP, token);
            return creation.create(address, displayName, hash, true);
        });
        sessions.open(Objects.requireNonNull(person));
    }

    /** Prints a link, unless there is an admin. Whoever reads the log is trusted with the server. */
    @Transactional
    public void announce() {
        newLink().ifPresent(this::print);
    }

    /** Prints a new link when somebody asks to set the server up and the printed ones have expired. */
    @Transactional
    public void announceIfExpired() {
        accounts.lockAdmins();
        if (!tokens.anyWorks(Purpose.SETUP)) {
            announce();
        }
    }

    private Optional<String> newLink() {
        return accounts.hasAdmin() ? Optional.empty() : Optional.of(links.to("setup", tokens.createSetup()));
    }

    private void print(String link) {
        AfterCommit.run(() -> log.warn("""
                There is no admin yet. Whoever opens this address first becomes one; it works once, for {} hours:

                    {}
                """, Purpose.SETUP.works().toHours(), link));
    }
}
