package app.waymark.people;

import app.waymark.base.Ids;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people who do not exist; only with the profile {@code demo}. */
@Component
@Profile("demo")
public class MadeUpAccounts {

    private final AccountStore accounts;
    private final PasswordEncoder encoder;

    MadeUpAccounts(AccountStore accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** Whether nobody has an account here. */
    @Transactional(readOnly = true)
    public boolean noneYet() {
        return accounts.all().isEmpty();
    }

    /**
     * Hashes the password that the made-up people share: once, for hashing is made to take time.
     *
     * @throws InvalidInput when it would not be accepted from a person
     */
    public String hash(String password) {
        new InputCheck().newPassword(password, "").done();
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Makes an account and returns its person's id. */
    @Transactional
    public UUID create(String email, String name, String passwordHash, boolean admin) {
        UUID person = Ids.next();
        accounts.insertPerson(person);
        if (!accounts.insert(person, email, name, passwordHash, admin)) {
            throw new IllegalStateException("Taken: " + email);
        }
        return person;
    }
}
