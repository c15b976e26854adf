package app.waymark.people;

import app.waymark.security.Sessions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Signs accounts in by e-mail address and password. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    /** Signing in was tried too often. */
    static final class Throttled extends AuthenticationException {

        private final Duration retryIn;

        Throttled(TooManyTries cause) {
            super("Too many tries", cause);
            this.retryIn = cause.retryIn();
        }

        Duration retryIn() {
            return retryIn;
        }
    }

    private final Credentials credentials;

    AccountAuthentication(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        Object password = authentication.getCredentials();
        String email = InputCheck.normalEmail(authentication.getName());
        try {
            AccountRow account = credentials.check(email, password == null ? "" : password.toString());
            return Sessions.authentication(AccountSessions.signedIn(account));
        } catch (TooManyTries e) {
            throw new Throttled(e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
