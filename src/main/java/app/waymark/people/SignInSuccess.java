package app.waymark.people;

import app.waymark.security.SignedIn;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** After the right password: a ticket for the device, the claim of what was done without an account, and back. */
@Component
class SignInSuccess extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private final AccountSessions sessions;
    private final ClaimService claims;
    private final RequestCache savedRequests = new HttpSessionRequestCache();

    SignInSuccess(AccountSessions sessions, ClaimService claims) {
        this.sessions = sessions;
        this.claims = claims;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (!(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            throw new IllegalStateException("Unknown kind of sign-in");
        }
        sessions.issueTicket(signedIn.personId(), request.getParameter("stay") != null, request, response);
        Optional<String> back = LocalPath.of(request.getParameter("to"));
        if (claims.claimUnlessChoice(signedIn.personId())) {
            String query = back.map(path -> "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                    .orElse("");
            redirect(request, response, "/claim" + query);
        } else if (back.isPresent()) {
            redirect(request, response, back.get());
        } else if (wasSentAwayFromAnError(request, response)) {
            redirect(request, response, "/");
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    /** The error page asks for a sign-in too when a session ends in the middle of a request; nobody wants back there. */
    private boolean wasSentAwayFromAnError(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = savedRequests.getRequest(request, response);
        boolean error = saved != null
                && URI.create(saved.getRedirectUrl()).getPath().equals(request.getContextPath() + "/error");
        if (error) {
            savedRequests.removeRequest(request, response);
        }
        return error;
    }

    private void redirect(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        clearAuthenticationAttributes(request);
        getRedirectStrategy().sendRedirect(request, response, path);
    }
}
