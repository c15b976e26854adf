package app.waymark.people;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the addresses that are sent or printed. */
@Component
class Links {

    private final PeopleProperties properties;
    private final Environment environment;

    Links(PeopleProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** The address that an operator has configured, or null. */
    @Nullable
    String configured() {
        return properties.publicUrl() == null
                ? null
                : properties.publicUrl().toString().replaceAll("/+$", "");
    }

    /** Address of a page that takes a token. */
    String to(String page, SecretToken token) {
        return to(page) + "?token=" + token.value();
    }

    /** Address of a page. */
    String to(String page) {
        String base = configured();
        return (base == null ? local() : base) + "/" + page;
    }

    private String local() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + environment.getProperty("server.servlet.context-path", "");
    }
}
