package app.waymark.people;

import app.waymark.people.OneTimeTokens.Purpose;
import app.waymark.people.Throttle.Limit;
import app.waymark.security.Actor;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What people do with their own accounts. Nobody can act for somebody else here, not even admins. */
@Service
public class AccountService {

    private final AccountStore accounts;
    private final AccountCreation creation;
    private final AccountSessions sessions;
    private final Participants participants;
    private final OneTimeTokens tokens;
    private final Credentials credentials;
    private final Throttle throttle;
    private final AccountMail mail;
    private final CurrentRequest currentRequest;
    private final SignUpRule signUpRule;
    private final TransactionOperations transaction;

    AccountService(
            AccountStore accounts,
            AccountCreation creation,
            AccountSessions sessions,
            Participants participants,
            OneTimeTokens tokens,
            Credentials credentials,
            Throttle throttle,
            AccountMail mail,
            CurrentRequest currentRequest,
            SignUpRule signUpRule,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.creation = creation;
        this.sessions = sessions;
        this.participants = participants;
        this.tokens = tokens;
        this.credentials = credentials;
        this.throttle = throttle;
        this.mail = mail;
        this.currentRequest = currentRequest;
        this.signUpRule = signUpRule;
        this.transaction = transaction;
    }

    /** Whether new accounts are confirmed, and forgotten passwords reset, by mail. */
    public boolean sendsMail() {
        return mail.configured();
    }

    /** Whether somebody who comes from there may make an account. */
    public boolean mayStartSignUp(@Nullable String from) {
        return signUpRule.allows(from);
    }

    /** Who may make an account. */
    public SignUpMode signUpMode() {
        return signUpRule.mode();
    }

    /**
     * Begins a sign-up where the server sends mail: the mail leads to the page that asks for a password. Whether there
     * is an account with the address already, only its owner gets to know.
     *
     * @param from where the visitor came from, such as an invitation, or null
     * @throws InvalidInput about {@code name} and {@code email}
     * @throws TooManyTries when there were too many from this place
     * @throws AccessDeniedException when the server takes no new accounts, or not without an invitation
     */
    public void requestSignUp(@Nullable String name, @Nullable String email, @Nullable String from) {
        signUpRule.requireAllowed(from);
        String address = InputCheck.normalEmail(email);
        String displayName = InputCheck.normalName(name);
        new InputCheck().name(displayName).email(address).done();
        throttle.count(Limit.SIGN_UP_FROM_ADDRESS, currentRequest.clientAddress());
        throttle.count(Limit.MAIL_TO_ACCOUNT, address);
        mail.inBackground(() -> {
            Optional<AccountRow> member = accounts.findByEmail(address);
            if (member.isPresent()) {
                mail.sendAlreadyMember(address, member.get().displayName());
            } else {
                SecretToken token = Objects.requireNonNull(
                        transaction.execute(status -> tokens.createSignUp(address, displayName)));
                mail.sendSignUp(address, displayName, token);
            }
        });
    }

    /** The address that a link from a sign-up mail confirms; empty when the link does not work, or no longer. */
    @Transactional(readOnly = true)
    public Optional<String> confirmedEmail(@Nullable String token) {
        return tokens.look(Purpose.SIGN_UP, token).map(OneTimeTokens.Content::email);
    }

    /**
     * Finishes a sign-up whose mail has been read, and signs in. Only now is there a password, so that nobody can
     * prepare an account for somebody else's address.
     *
     * @throws LinkNotValid when the link does not work, or no longer
     * @throws InvalidInput about {@code password}
     */
    public void finishSignUp(@Nullable String token, @Nullable String password) {
        signUpRule.requireOpenToAnybody();
        String email = confirmedEmail(token).orElseThrow(LinkNotValid::new);
        new InputCheck().newPassword(password, email).done();
        String hash = credentials.hash(Objects.requireNonNull(password));
        UUID person = transaction.execute(status -> {
            OneTimeTokens.Content content = tokens.use(Purpose.SIGN_UP, token);
            return creation.create(
                    Objects.requireNonNull(content.email()),
                    Objects.requireNonNull(content.displayName()),
                    hash,
                    false);
        });
        sessions.open(Objects.requireNonNull(person));
    }

    /**
     * Signs up and in at once, where the server sends no mail. Here a visitor does get to know whether an address is
     * taken: there is no other way to say it.
     *
     * @param from where the visitor came from, such as an invitation, or null
     * @throws InvalidInput about {@code name}, {@code email} and {@code password}
     * @throws TooManyTries when there were too many from this place
     * @throws AccessDeniedException when the server takes no new accounts, or not without an invitation
     */
    public void signUp(
            @Nullable String name, @Nullable String email, @Nullable String password, @Nullable String from) {
        signUpRule.requireAllowed(from);
        if (mail.configured()) {
            throw new AccessDeniedException("Addresses are confirmed by mail here");
        }
        String address = InputCheck.normalEmail(email);
        String displayName = InputCheck.normalName(name);
        new InputCheck()
                .name(displayName)
                .email(address)
                .newPassword(password, address)
                .done();
        throttle.count(Limit.SIGN_UP_FROM_ADDRESS, currentRequest.clientAddress());
        String hash = credentials.hash(Objects.requireNonNull(password));
        UUID person = transaction.execute(status -> creation.create(address, displayName, hash, false));
        sessions.open(Objects.requireNonNull(person));
    }

    /** The actor's account. */
    @Transactional(readOnly = true)
    public AccountDetails details(Actor actor) {
        Access.requireAccount(actor);
        return accounts.find(actor.personId())
                .map(AccountDetails::of)
                .orElseThrow(() -> new AccessDeniedException("There is no such account any more"));
    }

    /**
     * Changes the name that others see.
     *
     * @throws InvalidInput about {@code name}
     */
    @Transactional
    public void rename(Actor actor, @Nullable String name) {
        Access.requireAccount(actor);
        String displayName = InputCheck.normalName(name);
        new InputCheck().name(displayName).done();
        accounts.rename(actor.personId(), displayName);
    }

    /**
     * Changes the password and signs out all other devices.
     *
     * @throws InvalidInput about {@code current-password} and {@code password}
     * @throws TooManyTries when the current password was wrong too often
     */
    public void changePassword(Actor actor, @Nullable String current, @Nullable String password) {
        Access.requireAccount(actor);
        AccountRow account = credentials.confirm(actor.personId(), current == null ? "" : current);
        new InputCheck().newPassword(password, account.email()).done();
        String hash = credentials.hash(Objects.requireNonNull(password));
        transaction.executeWithoutResult(status -> {
            int epoch = accounts.changePassword(actor.personId(), hash);
            tokens.revoke(actor.personId(), Purpose.RESET);
            tokens.revoke(actor.personId(), Purpose.RESUME);
            participants.forgetAll(actor.personId());
            sessions.endOthers(actor.personId(), epoch);
        });
    }

    /** Signs the account out on all devices, this one included. */
    @Transactional
    public void signOutEverywhere(Actor actor) {
        Access.requireAccount(actor);
        accounts.endSessions(actor.personId());
        tokens.revoke(actor.personId(), Purpose.RESUME);
        participants.forgetAll(actor.personId());
        sessions.endAll(actor.personId());
    }

    /** Whether keys such as 1 to 5 answer questions; on until somebody switches them off. */
    @Transactional(readOnly = true)
    public boolean singleKeyShortcuts(Actor actor) {
        return accounts.singleKeyShortcuts(actor.personId());
    }

    /** Switches the keys on or off, for accounts and participants alike. */
    @Transactional
    public void singleKeyShortcuts(Actor actor, boolean on) {
        accounts.singleKeyShortcuts(actor.personId(), on);
    }
}
