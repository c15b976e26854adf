package app.waymark.api;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows callers by their token, counts their calls, and says in every answer how many are left. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenService tokens;
    private final CallLimits limits;

    TokenFilter(TokenService tokens, CallLimits limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Caller> caller =
                header.startsWith(BEARER) ? tokens.caller(header.substring(BEARER.length())) : Optional.empty();
        ConsumptionProbe probe = caller.map(limits::call).orElseGet(() -> limits.miss(request.getRemoteAddr()));
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            Problems.write(response, HttpStatus.TOO_MANY_REQUESTS, "Too many calls; try again in " + seconds + " s.");
            return;
        }
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            Problems.write(response, HttpStatus.UNAUTHORIZED, "This token does not work, or no longer.");
            return;
        }
        response.setHeader("RateLimit-Limit", Integer.toString(CallLimits.CALLS));
        response.setHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        var authorities = caller.get().scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(ApiSecurity.SCOPE + scope.code()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller.get(), null, List.copyOf(authorities)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
