package app.waymark.people;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the sign-in form is to show again after a try that failed. */
@Component
public class SignInNotes {

    private final CurrentRequest currentRequest;

    SignInNotes(CurrentRequest currentRequest) {
        this.currentRequest = currentRequest;
    }

    /** The address that was typed; told once. */
    public Optional<String> typedEmail() {
        return currentRequest
                .request()
                .map(request -> request.getSession(false))
                .flatMap(SignInNotes::take);
    }

    private static Optional<String> take(HttpSession session) {
        Object typed = session.getAttribute(SignInFailure.TYPED);
        session.removeAttribute(SignInFailure.TYPED);
        return Optional.ofNullable(typed).map(Object::toString);
    }
}
