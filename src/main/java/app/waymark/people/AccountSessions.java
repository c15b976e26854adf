package app.waymark.people;

import app.waymark.security.Sessions;
import app.waymark.security.SignInGuard;
import app.waymark.security.SignedIn;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is signed in where. A session lives in the memory of one node; beside it the device carries a ticket, so that a
 * restarted server or another node knows it again. Both end at once on this node, and within 30 seconds on others, when
 * the account is disabled or signed out everywhere.
 */
@Component
class AccountSessions implements SignInGuard, LogoutHandler {

    static final String COOKIE = "waymark_sign_in";

    /** How long a ticket works for a browser that forgets its cookie when it is closed. */
    private static final Duration FOR_NOW = Duration.ofHours(12);

    /** How long for one that has been asked to stay signed in. */
    static final Duration TO_STAY = Duration.ofDays(30);

    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private final AccountStore accounts;
    private final SignInTickets tickets;
    private final Sessions sessions;
    private final CurrentRequest currentRequest;
    private final Cache<UUID, Optional<SignedIn>> states = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    AccountSessions(AccountStore accounts, SignInTickets tickets, Sessions sessions, CurrentRequest currentRequest) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.sessions = sessions;
        this.currentRequest = currentRequest;
    }

    /** As whom an account signs in; empty when it is disabled or does not exist. */
    private Optional<SignedIn> state(UUID personId) {
        return states.get(
                personId,
                id -> accounts.find(id).filter(account -> !account.disabled()).map(AccountSessions::signedIn));
    }

    static SignedIn signedIn(AccountRow account) {
        return new SignedIn(account.personId(), account.admin(), account.epoch());
    }

    @Override
    public boolean stillGood(SignedIn signedIn) {
        return state(signedIn.personId()).filter(signedIn::equals).isPresent();
    }

    @Override
    public Optional<SignedIn> recall(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> cookie = CurrentRequest.cookie(request, COOKIE);
        if (cookie.isEmpty()) {
            return Optional.empty();
        }
        Optional<SignedIn> recalled =
                SecretToken.of(cookie.get()).flatMap(tickets::find).flatMap(this::state);
        if (recalled.isEmpty()) {
            CurrentRequest.setCookie(request, response, COOKIE, "", Duration.ZERO);
        }
        return recalled;
    }

    /** Signs this device in. */
    @Transactional
    void open(UUID personId) {
        HttpServletRequest request = currentRequest.request().orElseThrow();
        HttpServletResponse response = currentRequest.response().orElseThrow();
        states.invalidate(personId);
        SignedIn signedIn = state(personId).orElseThrow();
        sessions.open(signedIn, request, response);
        issueTicket(personId, false, request, response);
    }

    /** Gives the device a ticket, in place of the one it may have. */
    @Transactional
    void issueTicket(UUID personId, boolean stay, HttpServletRequest request, HttpServletResponse response) {
        ticket(request).ifPresent(tickets::delete);
        SecretToken token = tickets.create(personId, stay ? TO_STAY : FOR_NOW);
        CurrentRequest.setCookie(request, response, COOKIE, token.value(), stay ? TO_STAY : UNTIL_CLOSED);
    }

    /** Ends all sessions of an account but the present one, after its epoch has been changed in this transaction. */
    void endOthers(UUID personId, int newEpoch) {
        tickets.deleteAll(personId);
        AfterCommit.run(() -> {
            states.invalidate(personId);
            Optional<SignedIn> here =
                    Sessions.signedIn().filter(who -> who.personId().equals(personId));
            here.ifPresent(who -> renew(new SignedIn(personId, who.admin(), newEpoch)));
        });
    }

    private void renew(SignedIn signedIn) {
        currentRequest
                .request()
                .ifPresent(request ->
                        currentRequest.response().ifPresent(response -> sessions.renew(signedIn, request, response)));
    }

    /** Ends all sessions of an account, the present one included, after it has been changed in this transaction. */
    void endAll(UUID personId) {
        tickets.deleteAll(personId);
        AfterCommit.run(() -> {
            states.invalidate(personId);
            boolean here = Sessions.signedIn()
                    .filter(who -> who.personId().equals(personId))
                    .isPresent();
            if (here) {
                currentRequest
                        .request()
                        .ifPresent(request ->
                                currentRequest.response().ifPresent(response -> sessions.close(request, response)));
            }
        });
    }

    /** The account has been changed in this transaction. */
    void changed(UUID personId) {
        AfterCommit.run(() -> states.invalidate(personId));
    }

    @Override
    @Transactional
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        ticket(request).ifPresent(token -> {
            tickets.delete(token);
            CurrentRequest.setCookie(request, response, COOKIE, "", Duration.ZERO);
        });
    }

    private static Optional<SecretToken> ticket(HttpServletRequest request) {
        return CurrentRequest.cookie(request, COOKIE).flatMap(SecretToken::of);
    }
}
