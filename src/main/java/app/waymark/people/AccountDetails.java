package app.waymark.people;

import java.time.Instant;
import java.util.UUID;

/** An account, as its owner and admins see it. */
public record AccountDetails(
        UUID personId, String email, String displayName, boolean admin, boolean disabled, Instant createdAt) {

    static AccountDetails of(AccountRow row) {
        return new AccountDetails(
                row.personId(), row.email(), row.displayName(), row.admin(), row.disabled(), row.createdAt());
    }
}
