package app.waymark.teams;

import app.waymark.people.SignUpPass;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whoever has been invited to a team may make an account where sign-up is by invitation. */
@Component
class InvitationPass implements SignUpPass {

    private static final Pattern INVITATION = Pattern.compile("/invitation\\?token=([^&]+)");

    private final InvitationService invitations;

    InvitationPass(InvitationService invitations) {
        this.invitations = invitations;
    }

    @Override
    public boolean works(String from) {
        var invitation = INVITATION.matcher(from);
        return invitation.matches()
                && invitations.look(Optional.empty(), invitation.group(1)).isPresent();
    }
}
