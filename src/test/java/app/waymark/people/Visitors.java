package app.waymark.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.waymark.security.Actor;
import app.waymark.security.SignedIn;
import com.vaadin.flow.internal.CurrentInstance;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People at their browsers. */
public class Visitors {

    static final String PASSWORD = "a donkey reads poems";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvc mvc;
    private final AccountService accounts;

    Visitors(WebApplicationContext context, AccountService accounts) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        this.accounts = accounts;
    }

    static String newEmail() {
        return "person" + NUMBERS.incrementAndGet() + "@example.org";
    }

    /** Somebody who has never been here. */
    public Visitor visitor() {
        return new Visitor();
    }

    /** Somebody who has just signed up, and is signed in. */
    public Visitor member() {
        Visitor visitor = visitor();
        visitor.email = newEmail();
        visitor.does(() -> accounts.signUp("Somebody", visitor.email, PASSWORD, null));
        return visitor;
    }

    /** A browser: it keeps cookies and knows a session. */
    public class Visitor {

        final Map<String, String> cookies = new TreeMap<>();
        final String address = "10.0.0." + NUMBERS.incrementAndGet();
        String email = "";
        boolean https;

        @Nullable
        MockHttpSession session;

        /** Lets the server do something in a request of this browser's. */
        public <T> T asks(Supplier<T> work) {
            var request = new MockHttpServletRequest();
            var response = new MockHttpServletResponse();
            request.setRemoteAddr(address);
            request.setSecure(https);
            request.setCookies(cookies());
            if (session != null && !session.isInvalid()) {
                request.setSession(session);
                Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
                if (context instanceof SecurityContext known) {
                    SecurityContextHolder.setContext(known);
                }
            }
            // a screen that is being tested has a request of its own
            Map<Class<?>, CurrentInstance> screen = CurrentInstance.getInstances();
            CurrentInstance.clearAll();
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
            try {
                return work.get();
            } finally {
                CurrentInstance.restoreInstances(screen);
                RequestContextHolder.resetRequestAttributes();
                SecurityContextHolder.clearContext();
                keep(response);
                session = (MockHttpSession) request.getSession(false);
            }
        }

        public void does(Runnable work) {
            asks(() -> {
                work.run();
                return true;
            });
        }

        public String email() {
            return email;
        }

        /** The actor of this browser's last sign-in. */
        public Actor actor() {
            SignedIn signedIn = signedIn().orElseThrow();
            return new Actor(
                    signedIn.personId(),
                    false,
                    signedIn.admin() ? java.util.Set.of("PERSON", "ADMIN") : java.util.Set.of("PERSON"));
        }

        UUID person() {
            return actor().personId();
        }

        /** Posts the sign-in form. */
        MvcResult signIn(String email, String password, String... more) {
            MockHttpServletRequestBuilder form = post("/sign-in")
                    .param("username", email)
                    .param("password", password)
                    .with(csrf());
            for (int i = 0; i < more.length; i += 2) {
                form.param(more[i], more[i + 1]);
            }
            return sends(form);
        }

        /** Sends some request, one that ends before Vaadin's servlet, which does not run here. */
        MvcResult sendsAnything() {
            return sends(get("/error"));
        }

        MvcResult sends(MockHttpServletRequestBuilder request) {
            if (session != null && !session.isInvalid()) {
                request.session(session);
            }
            if (!cookies.isEmpty()) {
                request.cookie(cookies());
            }
            try {
                MvcResult result = mvc.perform(request.with(raw -> {
                            raw.setRemoteAddr(address);
                            return raw;
                        }))
                        .andReturn();
                keep(result.getResponse());
                session = (MockHttpSession) result.getRequest().getSession(false);
                return result;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** Who is signed in, as the server sees it after the last request. */
        Optional<SignedIn> signedIn() {
            if (session == null || session.isInvalid()) {
                return Optional.empty();
            }
            Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return context instanceof SecurityContext known
                            && known.getAuthentication() != null
                            && known.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                    ? Optional.of(signedIn)
                    : Optional.empty();
        }

        /** The server has been restarted: sessions are gone, cookies are not. */
        void losesSession() {
            session = null;
        }

        private Cookie[] cookies() {
            return cookies.entrySet().stream()
                    .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
                    .toArray(Cookie[]::new);
        }

        private void keep(MockHttpServletResponse response) {
            for (Cookie cookie : response.getCookies()) {
                if (cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
    }
}
