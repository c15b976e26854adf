package app.waymark.teams;

import java.time.Instant;

/**
 * An invitation that has just been made; its address is shown once and not kept.
 *
 * @param recipient address it is meant for, or empty
 * @param sent whether it went out by mail; otherwise somebody has to pass the link on
 */
public record InvitationLink(String recipient, String address, Instant expiresAt, boolean sent) {

    @Override
    public String toString() {
        return "InvitationLink[hidden]";
    }
}
