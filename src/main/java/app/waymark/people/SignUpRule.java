package app.waymark.people;

import app.waymark.operations.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Decides who may make an account, as an admin has set it. */
@Component
class SignUpRule {

    static final String SETTING = "people.sign-up";

    private final Settings settings;
    private final List<SignUpPass> passes;

    SignUpRule(Settings settings, List<SignUpPass> passes) {
        this.settings = settings;
        this.passes = passes;
    }

    SignUpMode mode() {
        return settings.find(SETTING).map(SignUpMode::of).orElse(SignUpMode.OPEN);
    }

    boolean allows(@Nullable String from) {
        return switch (mode()) {
            case OPEN -> true;
            case INVITE -> from != null && passes.stream().anyMatch(pass -> pass.works(from));
            case CLOSED -> false;
        };
    }

    void requireAllowed(@Nullable String from) {
        if (!allows(from)) {
            throw new AccessDeniedException("Not everybody may make an account here");
        }
    }

    void requireOpenToAnybody() {
        if (mode() == SignUpMode.CLOSED) {
            throw new AccessDeniedException("This server takes no new accounts");
        }
    }
}
