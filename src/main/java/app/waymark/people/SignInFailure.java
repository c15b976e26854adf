package app.waymark.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** After a sign-in that did not succeed: the form again, with the address that was typed and what to do. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    /** Session attribute with the address that was typed; an address of a page is no place for it. */
    static final String TYPED = SignInFailure.class.getName() + ".typed";

    private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);
    private static final int LONGEST_TYPED = 254;

    private final DefaultRedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST_TYPED) {
            request.getSession().setAttribute(TYPED, typed);
        }
        String why = switch (exception) {
            case AccountAuthentication.Throttled throttled ->
                "wait=" + Math.max(1, throttled.retryIn().toSeconds());
            case BadCredentialsException _ -> "wrong";
            case DisabledException _ -> "disabled";
            default -> {
                log.error("Signing in failed", exception);
                yield "failed";
            }
        };
        String back = LocalPath.of(request.getParameter("to"))
                .map(path -> "&to=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                .orElse("");
        redirect.sendRedirect(request, response, "/sign-in?" + why + back);
    }
}
