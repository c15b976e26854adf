package app.waymark.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is stored about a person here. */
@Component
class AccountData implements PersonalDataSource {

    private final JdbcClient jdbc;
    private final AccountStore accounts;

    AccountData(JdbcClient jdbc, AccountStore accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** This module's section; secrets are left out, being stored in a form that serves nobody. */
    record Section(
            @Nullable String email,
            @Nullable String displayName,
            boolean admin,
            Instant knownSince,
            Instant lastSeen,
            boolean singleKeyShortcuts,
            List<Device> devices,
            List<Done> log) {}

    /** A device on which somebody is signed in or remembered. */
    record Device(String kind, Instant since) {}

    /** A line of the audit log about what the person did. */
    record Done(Instant at, String action, String subject) {}

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Object export(UUID personId) {
        Optional<AccountRow> account = accounts.find(personId);
        return jdbc.sql("select created_at, last_seen_at, single_key_shortcuts from person where id = :id")
                .param("id", personId)
                .query((row, number) -> new Section(
                        account.map(AccountRow::email).orElse(null),
                        account.map(AccountRow::displayName).orElse(null),
                        account.map(AccountRow::admin).orElse(false),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("single_key_shortcuts"),
                        devices(personId),
                        log(personId)))
                .single();
    }

    private List<Device> devices(UUID personId) {
        return jdbc.sql("""
                        select 'signed-in' as kind, created_at from sign_in_ticket where person_id = :id
                        union all
                        select 'remembered', created_at from participant_token where person_id = :id
                        order by created_at
                        """)
                .param("id", personId)
                .query((row, number) -> new Device(
                        row.getString("kind"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Done> log(UUID personId) {
        return jdbc.sql("select at, action, subject from audit_entry where actor_id = :id order by at")
                .param("id", personId)
                .query((row, number) -> new Done(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("action"),
                        row.getString("subject")))
                .list();
    }

    @Override
    public void erase(UUID personId) {
        // all of it goes with the person's row
    }

    @Override
    public void transfer(UUID fromPersonId, UUID toPersonId) {
        // a cookie, which the account does not need
    }
}
