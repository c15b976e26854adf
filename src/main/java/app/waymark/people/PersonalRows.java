package app.waymark.people;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that belong to one person, for every {@link PersonalDataSource}: read as documents, deleted, handed over. Table
 * names come from code, never from input.
 */
@Component
public class PersonalRows {

    private final JdbcClient jdbc;
    private final AccountStore accounts;

    PersonalRows(JdbcClient jdbc, AccountStore accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * @param sql a query with the parameter {@code :person}, whose column {@code document} is JSON
     * @return the documents in the order of the query
     */
    public List<Object> documents(String sql, UUID personId) {
        return jdbc.sql(sql)
                .param("person", personId)
                .query((row, n) -> (Object) JsonMapper.shared().readTree(row.getString("document")))
                .list();
    }

    /** Deletes the rows of these tables whose {@code person_id} is the person's. */
    public void delete(UUID personId, String... tables) {
        for (String table : tables) {
            update("delete from " + table + " where person_id = :person", personId);
        }
    }

    /** Gives the rows of these tables to another person. */
    public void move(UUID fromPersonId, UUID toPersonId, String... tables) {
        for (String table : tables) {
            update("update " + table + " set person_id = :to where person_id = :from", fromPersonId, toPersonId);
        }
    }

    /** Runs a statement with the parameter {@code :person}. */
    public void update(String sql, UUID personId) {
        jdbc.sql(sql).param("person", personId).update();
    }

    /** Runs a statement with the parameter {@code :email}, the address of the person's account; nothing without one. */
    public void updateByEmail(String sql, UUID personId) {
        accounts.find(personId)
                .ifPresent(
                        account -> jdbc.sql(sql).param("email", account.email()).update());
    }

    /** Runs a statement with the parameters {@code :from} and {@code :to}, where handing over takes more than a move. */
    public void update(String sql, UUID fromPersonId, UUID toPersonId) {
        jdbc.sql(sql).param("from", fromPersonId).param("to", toPersonId).update();
    }
}
