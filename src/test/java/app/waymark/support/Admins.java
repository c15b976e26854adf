package app.waymark.support;

import app.waymark.base.Ids;
import app.waymark.security.Actor;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Admins, and those who are none, for tests of what only admins may do. */
public final class Admins {

    private Admins() {}

    /** An admin whom the database knows. */
    public static Actor one(JdbcClient jdbc) {
        UUID person = Ids.next();
        jdbc.sql("insert into person (id) values (:id)").param("id", person).update();
        return new Actor(person, false, Set.of(Actor.PERSON, Actor.ADMIN));
    }

    /** A person, a visitor, and a visitor who claims to be an admin. */
    public static Stream<Actor> others() {
        return Stream.of(
                new Actor(UUID.randomUUID(), false, Set.of(Actor.PERSON)),
                new Actor(UUID.randomUUID(), true, Set.of()),
                new Actor(UUID.randomUUID(), true, Set.of(Actor.ADMIN)));
    }
}
