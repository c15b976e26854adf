package app.waymark.api;

import app.waymark.people.PersonalDataSource;
import app.waymark.security.Actor;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's tokens: what they are called and may read; the secrets are not known. */
@Component
class TokenPersonalData implements PersonalDataSource {

    private final TokenService tokens;
    private final JdbcClient jdbc;

    TokenPersonalData(TokenService tokens, JdbcClient jdbc) {
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return "api-tokens";
    }

    @Override
    public Object export(UUID personId) {
        return tokens.tokens(new Actor(personId, false, Set.of()));
    }

    @Override
    public void erase(UUID personId) {
        jdbc.sql("delete from api_token where person_id = :person")
                .param("person", personId)
                .update();
    }

    /** Nothing to hand over: only accounts have tokens. */
    @Override
    public void transfer(UUID fromPersonId, UUID toPersonId) {}
}
