package app.waymark.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** What is asked about an account at every request; implemented where the accounts are kept. */
public interface SignInGuard {

    /** Whether a session may go on: the account exists, is not disabled, and has not been signed out everywhere. */
    boolean stillGood(SignedIn signedIn);

    /** Whom the device is signed in as although there is no session, because the server or the node is another one. */
    Optional<SignedIn> recall(HttpServletRequest request, HttpServletResponse response);
}
