package app.waymark.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions of accounts that have been disabled or signed out, and opens those that another node has lost. */
final class SignInFilter extends OncePerRequestFilter {

    private final SignInGuard guard;
    private final Sessions sessions;

    SignInFilter(SignInGuard guard, Sessions sessions) {
        this.guard = guard;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = Sessions.signedIn();
        if (signedIn.isPresent() && !guard.stillGood(signedIn.get())) {
            sessions.close(request, response);
        }
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            guard.recall(request, response).ifPresent(recalled -> sessions.open(recalled, request, response));
        }
        chain.doFilter(request, response);
    }
}
