package app.waymark.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as it is stored. */
record AccountRow(
        UUID personId,
        String email,
        String displayName,
        String passwordHash,
        boolean admin,
        boolean disabled,
        int epoch,
        @Nullable Instant unlockedAt,
        Instant createdAt) {

    static final String COLUMNS = "person_id, email, display_name, password_hash, admin, disabled_at, session_epoch,"
            + " unlocked_at, created_at";

    static AccountRow of(ResultSet row, int number) throws SQLException {
        OffsetDateTime unlocked = row.getObject("unlocked_at", OffsetDateTime.class);
        return new AccountRow(
                row.getObject("person_id", UUID.class),
                row.getString("email"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("admin"),
                row.getObject("disabled_at") != null,
                row.getInt("session_epoch"),
                unlocked == null ? null : unlocked.toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public String toString() {
        return "AccountRow[" + personId + "]";
    }
}
