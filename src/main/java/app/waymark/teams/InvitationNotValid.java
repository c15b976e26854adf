package app.waymark.teams;

/** An invitation was never made, has been used up, revoked or declined, or has expired. */
public class InvitationNotValid extends RuntimeException {

    InvitationNotValid() {
        super("This invitation does not work, or no longer");
    }
}
