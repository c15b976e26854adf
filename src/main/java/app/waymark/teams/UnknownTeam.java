package app.waymark.teams;

import java.util.UUID;

/** There is no such team for this person: it does not exist, or it is not theirs, which looks the same. */
public class UnknownTeam extends RuntimeException {

    UnknownTeam(UUID id) {
        super("No team " + id + " for this person");
    }
}
