package app.waymark.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names under which people are known to each other; for modules that have already decided who may see them. */
@Component
public class PeopleNames {

    private final JdbcClient jdbc;

    PeopleNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by person, in one query; people without an account have none. */
    @Transactional(readOnly = true)
    public Map<UUID, String> of(Collection<UUID> people) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("select person_id, display_name from account where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(row -> {
                    names.put(row.getObject("person_id", UUID.class), row.getString("display_name"));
                });
        return names;
    }
}
