package app.waymark.people;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The HTTP request that is being worked on, in Vaadin's listeners and in plain servlets alike. */
@Component
class CurrentRequest {

    Optional<HttpServletRequest> request() {
        if (VaadinRequest.getCurrent() instanceof HttpServletRequest request) {
            return Optional.of(request);
        }
        return Optional.ofNullable(attributes()).map(ServletRequestAttributes::getRequest);
    }

    Optional<HttpServletResponse> response() {
        if (VaadinResponse.getCurrent() instanceof HttpServletResponse response) {
            return Optional.of(response);
        }
        return Optional.ofNullable(attributes()).map(ServletRequestAttributes::getResponse);
    }

    private static @Nullable ServletRequestAttributes attributes() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes
                : null;
    }

    /** Address of whoever asks, for throttling; the network for IPv6, where one subscriber has 2^64 addresses. */
    String clientAddress() {
        String address = request().map(HttpServletRequest::getRemoteAddr).orElse("none");
        if (address == null || !address.contains(":")) {
            return address == null ? "none" : address;
        }
        String[] groups = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }

    /** Value of a cookie that the browser has sent. */
    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Sets a cookie that scripts cannot read and that other sites' forms do not send.
     *
     * @param age how long the browser keeps it: zero deletes it, a negative one keeps it until the browser is closed
     */
    static void setCookie(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        String cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
