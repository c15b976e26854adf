package app.waymark.teams.ui;

import app.waymark.people.SignUpPass;
import app.waymark.teams.InvitationService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever has opened an invitation to a team in this browser may make an account where sign-up is by invitation. The
 * secret waits in the session and is in no address but the invitation's own, which drops it when it is opened.
 */
@Component
class InvitationPass implements SignUpPass {

    private static final String TOKEN = InvitationPass.class.getName() + ".token";

    /** Where visitors come from who have opened an invitation. */
    static final String FROM = "/invitation";

    private final InvitationService invitations;

    InvitationPass(InvitationService invitations) {
        this.invitations = invitations;
    }

    /** Keeps the secret of the invitation that this browser has opened. */
    static void keep(String token) {
        VaadinSession.getCurrent().setAttribute(TOKEN, token);
    }

    /** The secret of the invitation that this browser opened last, or nothing. */
    static String kept() {
        VaadinSession session = VaadinSession.getCurrent();
        @Nullable Object token = session == null ? null : session.getAttribute(TOKEN);
        return token == null ? "" : token.toString();
    }

    @Override
    public boolean works(String from) {
        return from.equals(FROM) && invitations.look(Optional.empty(), kept()).isPresent();
    }
}
