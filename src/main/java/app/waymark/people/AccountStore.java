package app.waymark.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes persons and accounts, in the caller's transaction. */
@Component
class AccountStore {

    private static final String SELECT = "select " + AccountRow.COLUMNS + " from account ";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AccountRow> find(UUID personId) {
        return jdbc.sql(SELECT + "where person_id = :id")
                .param("id", personId)
                .query(AccountRow::of)
                .optional();
    }

    Optional<AccountRow> findByEmail(String email) {
        return jdbc.sql(SELECT + "where email = :email")
                .param("email", email)
                .query(AccountRow::of)
                .optional();
    }

    boolean isAccount(UUID personId) {
        return jdbc.sql("select exists (select from account where person_id = :id)")
                .param("id", personId)
                .query(Boolean.class)
                .single();
    }

    List<AccountRow> all() {
        return jdbc.sql(SELECT + "order by email").query(AccountRow::of).list();
    }

    List<AccountRow> admins() {
        return jdbc.sql(SELECT + "where admin order by email")
                .query(AccountRow::of)
                .list();
    }

    boolean hasAdmin() {
        return jdbc.sql("select exists (select from account where admin)")
                .query(Boolean.class)
                .single();
    }

    /** Lets one transaction at a time decide about admins: who is the first, and whether one is the last. */
    void lockAdmins() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('waymark admins', 0)) is not null")
                .query(Boolean.class)
                .single();
    }

    /** Locks persons until the end of the transaction; those that do not exist are left out. */
    List<UUID> lock(UUID... personIds) {
        return jdbc.sql("select id from person where id in (:ids) order by id for update")
                .param("ids", List.of(personIds))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void insertPerson(UUID personId) {
        jdbc.sql("insert into person (id) values (:id) on conflict do nothing")
                .param("id", personId)
                .update();
    }

    /** Adds an account to a person; false when the address is taken. */
    boolean insert(UUID personId, String email, String displayName, String passwordHash, boolean admin) {
        return jdbc.sql("""
                                insert into account (person_id, email, display_name, password_hash, admin)
                                values (:id, :email, :name, :hash, :admin) on conflict (email) do nothing
                                """)
                        .param("id", personId)
                        .param("email", email)
                        .param("name", displayName)
                        .param("hash", passwordHash)
                        .param("admin", admin)
                        .update()
                == 1;
    }

    void rename(UUID personId, String displayName) {
        jdbc.sql("update account set display_name = :name where person_id = :id")
                .param("name", displayName)
                .param("id", personId)
                .update();
    }

    /** Stores the same password under newer parameters. */
    void rehash(UUID personId, String oldHash, String newHash) {
        jdbc.sql("update account set password_hash = :new where person_id = :id and password_hash = :old")
                .param("new", newHash)
                .param("id", personId)
                .param("old", oldHash)
                .update();
    }

    /**
     * Stores a new password, which ends all sessions.
     *
     * @return the new epoch
     */
    int changePassword(UUID personId, String hash) {
        return jdbc.sql("""
                        update account set password_hash = :hash, session_epoch = session_epoch + 1, unlocked_at = now()
                        where person_id = :id returning session_epoch
                        """)
                .param("hash", hash)
                .param("id", personId)
                .query(Integer.class)
                .single();
    }

    void endSessions(UUID personId) {
        jdbc.sql("update account set session_epoch = session_epoch + 1 where person_id = :id")
                .param("id", personId)
                .update();
    }

    void disable(UUID personId) {
        jdbc.sql("""
                        update account set disabled_at = coalesce(disabled_at, now()), session_epoch = session_epoch + 1
                        where person_id = :id
                        """).param("id", personId).update();
    }

    /** Lets somebody in again: neither disabled nor held back by failed tries. */
    void unlock(UUID personId) {
        jdbc.sql("update account set disabled_at = null, unlocked_at = now() where person_id = :id")
                .param("id", personId)
                .update();
    }

    void makeAdmin(UUID personId) {
        jdbc.sql("update account set admin = true, session_epoch = session_epoch + 1 where person_id = :id")
                .param("id", personId)
                .update();
    }

    void removeAdmin(UUID personId) {
        jdbc.sql("update account set admin = false, session_epoch = session_epoch + 1 where person_id = :id")
                .param("id", personId)
                .update();
    }

    AccountPage search(AccountSearch search) {
        String where = """
                where (email ilike :text or display_name ilike :text)
                    and (:kind = 'all' or :kind = 'admins' and admin or :kind = 'disabled' and disabled_at is not null)
                """;
        int total = jdbc.sql("select count(*) from account " + where)
                .param("text", search.pattern())
                .param("kind", search.kind().code())
                .query(Integer.class)
                .single();
        List<AccountDetails> rows = jdbc
                .sql(SELECT + where + "order by email limit :size offset :from")
                .param("text", search.pattern())
                .param("kind", search.kind().code())
                .param("size", AccountSearch.PAGE)
                .param("from", search.page() * AccountSearch.PAGE)
                .query(AccountRow::of)
                .list()
                .stream()
                .map(AccountDetails::of)
                .toList();
        return new AccountPage(rows, total);
    }

    /** Deletes a person, and with it account, tokens and whatever else refers to it. */
    void deletePerson(UUID personId) {
        jdbc.sql("delete from person where id = :id").param("id", personId).update();
    }

    boolean singleKeyShortcuts(UUID personId) {
        return jdbc.sql("select single_key_shortcuts from person where id = :id")
                .param("id", personId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void singleKeyShortcuts(UUID personId, boolean on) {
        jdbc.sql("update person set single_key_shortcuts = :on where id = :id")
                .param("on", on)
                .param("id", personId)
                .update();
    }
}
