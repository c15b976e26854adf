package app.waymark.people;

import app.waymark.base.AuditLog;
import app.waymark.base.Ids;
import app.waymark.people.OneTimeTokens.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What whoever runs the server may do, from its command line and its environment: nobody is asked who they are. */
@Component
class OperatorService {

    private final AccountStore accounts;
    private final OneTimeTokens tokens;
    private final SignInTickets tickets;
    private final PasswordEncoder encoder;
    private final Links links;
    private final AuditLog audit;

    OperatorService(
            AccountStore accounts,
            OneTimeTokens tokens,
            SignInTickets tickets,
            PasswordEncoder encoder,
            Links links,
            AuditLog audit) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.tickets = tickets;
        this.encoder = encoder;
        this.links = links;
        this.audit = audit;
    }

    /** What became of an admin who was asked for. */
    enum Made {
        /** A new account. */
        CREATED,
        /** There was an account with the address; it is an admin now, and its password is the old one. */
        PROMOTED,
        /** There was an admin already and only the first was asked for. */
        NOT_NEEDED
    }

    /**
     * Makes the first admin.
     *
     * @throws InvalidInput about {@code email} and {@code password}
     */
    @Transactional
    Made createFirstAdmin(String email, String password) {
        accounts.lockAdmins();
        return accounts.hasAdmin() ? Made.NOT_NEEDED : createAdmin(email, password);
    }

    /**
     * Makes an admin.
     *
     * @throws InvalidInput about {@code email} and {@code password}
     */
    @Transactional
    Made createAdmin(String email, String password) {
        String address = InputCheck.normalEmail(email);
        Optional<AccountRow> present = accounts.findByEmail(address);
        if (present.isPresent()) {
            accounts.makeAdmin(present.get().personId());
        } else {
            new InputCheck().email(address).newPassword(password, address).done();
            UUID person = Ids.next();
            accounts.insertPerson(person);
            String name = address.substring(0, address.indexOf('@'));
            String hash = java.util.Objects.requireNonNull(encoder.encode(password));
            if (!accounts.insert(person, address, name, hash, true)) {
                throw new InvalidInput(InputCheck.EMAIL, "email-taken");
            }
        }
        tokens.revokeSetups();
        accounts.findByEmail(address)
                .ifPresent(account ->
                        audit.record(null, "admin.create", account.personId().toString()));
        return present.isPresent() ? Made.PROMOTED : Made.CREATED;
    }

    boolean isAccount(String email) {
        return accounts.findByEmail(InputCheck.normalEmail(email)).isPresent();
    }

    /** A link with which the account gets a new password; empty when there is no such account. */
    @Transactional
    Optional<String> resetLink(String email) {
        return accounts.findByEmail(InputCheck.normalEmail(email)).map(account -> {
            audit.record(null, "password.reset-link", account.personId().toString());
            return links.to("reset-password", tokens.createFor(account.personId(), Purpose.RESET));
        });
    }

    /** Lets an account in again that is disabled or held back by failed tries; false when there is none. */
    @Transactional
    boolean unlock(String email) {
        Optional<AccountRow> account = accounts.findByEmail(InputCheck.normalEmail(email));
        account.ifPresent(row -> {
            accounts.unlock(row.personId());
            audit.record(null, "account.enable", row.personId().toString());
        });
        return account.isPresent();
    }

    /** Keeps an account from being used; false when there is none. */
    @Transactional
    boolean disable(String email) {
        Optional<AccountRow> account = accounts.findByEmail(InputCheck.normalEmail(email));
        account.ifPresent(row -> {
            accounts.disable(row.personId());
            tickets.deleteAll(row.personId());
            audit.record(null, "account.disable", row.personId().toString());
        });
        return account.isPresent();
    }

    @Transactional(readOnly = true)
    List<AccountDetails> admins() {
        return accounts.admins().stream().map(AccountDetails::of).toList();
    }
}
