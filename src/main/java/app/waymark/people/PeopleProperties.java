package app.waymark.people;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about accounts.
 *
 * @param publicUrl address under which people reach the server ({@code WAYMARK_PUBLIC_URL}); links in mails begin with
 *     it, never with what a request claims to have been sent to
 * @param mail about the mails that the server sends
 * @param admin the first admin, made at the start when there is none
 */
@ConfigurationProperties("waymark")
record PeopleProperties(
        @Nullable URI publicUrl,
        @DefaultValue Mail mail,
        @DefaultValue Admin admin) {

    /**
     * Mails.
     *
     * @param from sender ({@code WAYMARK_MAIL_FROM}); without it waymark@ the host of the public address
     */
    record Mail(@Nullable String from) {}

    /**
     * The first admin.
     *
     * @param email {@code WAYMARK_ADMIN_EMAIL}
     * @param password {@code WAYMARK_ADMIN_PASSWORD}
     * @param passwordFile {@code WAYMARK_ADMIN_PASSWORD_FILE}, a file that holds the password in its first line
     */
    record Admin(
            @Nullable String email,
            @Nullable String password,
            @Nullable Path passwordFile) {}
}
