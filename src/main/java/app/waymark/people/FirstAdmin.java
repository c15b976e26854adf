package app.waymark.people;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At the start of a server without an admin: makes the one that the environment names, or prints a link. */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final PeopleProperties.Admin admin;
    private final OperatorService operator;
    private final SetupService setup;

    FirstAdmin(PeopleProperties properties, OperatorService operator, SetupService setup) {
        this.admin = properties.admin();
        this.operator = operator;
        this.setup = setup;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!setup.isOpen()) {
            return;
        }
        String email = admin.email();
        String password = password();
        if (email == null || email.isBlank() || password == null) {
            setup.announce();
            return;
        }
        try {
            OperatorService.Made made = operator.createFirstAdmin(email, password);
            log.info("The first admin of the environment: {}", made);
        } catch (InvalidInput e) {
            throw new IllegalStateException(
                    "The first admin cannot be made from WAYMARK_ADMIN_EMAIL and WAYMARK_ADMIN_PASSWORD(_FILE): "
                            + e.problems(),
                    e);
        }
    }

    private @Nullable String password() throws IOException {
        if (admin.passwordFile() != null) {
            return firstLine(Files.readString(admin.passwordFile()));
        }
        return admin.password();
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
