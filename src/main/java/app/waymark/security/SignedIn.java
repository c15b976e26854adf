package app.waymark.security;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who has signed in, as a session remembers it: nothing that would be personal data in a log.
 *
 * @param personId the account's person
 * @param admin whether the account may administer the server
 * @param epoch number under which the session was opened; the account has a higher one once it has been signed out
 *     everywhere
 */
public record SignedIn(UUID personId, boolean admin, int epoch) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return personId.toString();
    }

    /** What the account may do, with Spring Security's prefix. */
    public List<GrantedAuthority> authorities() {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("ROLE_" + Actor.PERSON));
        if (admin) {
            authorities.add(new SimpleGrantedAuthority("ROLE_" + Actor.ADMIN));
        }
        return List.copyOf(authorities);
    }
}
