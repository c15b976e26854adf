package app.waymark.api;

import app.waymark.people.PersonalDataSource;
import app.waymark.people.PersonalRows;
import app.waymark.security.Actor;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A person's tokens: what they are called and may read; the secrets are not known. */
@Component
class TokenPersonalData implements PersonalDataSource {

    private final TokenService tokens;
    private final PersonalRows rows;

    TokenPersonalData(TokenService tokens, PersonalRows rows) {
        this.tokens = tokens;
        this.rows = rows;
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
        rows.delete(personId, "api_token");
    }

    /** Nothing to hand over: only accounts have tokens. */
    @Override
    public void transfer(UUID fromPersonId, UUID toPersonId) {}
}
