package app.waymark.exchange;

import app.waymark.base.Ids;
import app.waymark.security.Actor;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Admins for tests of what only they may do. */
final class Admins {

    private Admins() {}

    static Actor one(JdbcClient jdbc) {
        UUID person = Ids.next();
        jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
        return new Actor(person, false, Set.of(Actor.PERSON, Actor.ADMIN));
    }
}
