package app.waymark.people;

import app.waymark.people.Throttle.Limit;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks passwords: counted, and taking as long for accounts that do not exist. Not to be called in a transaction: a
 * connection would wait while a password is hashed.
 */
@Component
class Credentials {

    private final AccountStore accounts;
    private final PasswordEncoder encoder;
    private final Throttle throttle;
    private final CurrentRequest currentRequest;

    // made at the first use: it takes as long as checking a password
    private final Supplier<String> nobodysHash;

    Credentials(AccountStore accounts, PasswordEncoder encoder, Throttle throttle, CurrentRequest currentRequest) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.currentRequest = currentRequest;
        this.nobodysHash = SingletonSupplier.of(() -> hash(SecretToken.random().value()));
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /**
     * Finds the account to which an address and a password belong.
     *
     * @throws TooManyTries when there were too many for this account or from this place
     * @throws BadCredentialsException when they do not belong together
     * @throws DisabledException when they do, but the account is disabled
     */
    AccountRow check(String email, String password) {
        Optional<AccountRow> account = accounts.findByEmail(email);
        account.map(AccountRow::unlockedAt).ifPresent(moment -> forgetBefore(email, moment));
        String address = currentRequest.clientAddress();
        throttle.count(Limit.SIGN_IN_FROM_ADDRESS, address);
        throttle.count(Limit.SIGN_IN_TO_ACCOUNT, email);
        boolean fits =
                encoder.matches(password, account.map(AccountRow::passwordHash).orElseGet(nobodysHash));
        if (account.isEmpty() || !fits) {
            throw new BadCredentialsException("Address and password do not belong together");
        }
        throttle.takeBack(Limit.SIGN_IN_FROM_ADDRESS, address);
        throttle.takeBack(Limit.SIGN_IN_TO_ACCOUNT, email);
        AccountRow known = account.get();
        if (known.disabled()) {
            throw new DisabledException("The account is disabled");
        }
        if (encoder.upgradeEncoding(known.passwordHash())) {
            accounts.rehash(known.personId(), known.passwordHash(), hash(password));
        }
        return known;
    }

    private void forgetBefore(String email, Instant moment) {
        throttle.forgetBefore(Limit.SIGN_IN_TO_ACCOUNT, email, moment);
    }

    /**
     * Makes sure that it is really the owner who wants something that matters.
     *
     * @throws InvalidInput at the field of the current password, when it is wrong
     * @throws TooManyTries when there were too many
     */
    AccountRow confirm(UUID personId, String currentPassword) {
        AccountRow account = accounts.find(personId)
                .orElseThrow(() -> new AccessDeniedException("There is no such account any more"));
        try {
            return check(account.email(), currentPassword);
        } catch (BadCredentialsException e) {
            throw new InvalidInput(InputCheck.CURRENT_PASSWORD, "password-wrong");
        }
    }
}
