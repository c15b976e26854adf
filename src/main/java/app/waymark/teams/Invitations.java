package app.waymark.teams;

import app.waymark.base.Ids;
import app.waymark.people.PeopleMail;
import app.waymark.people.SecretToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes invitations. The token is the invitation: whoever holds it may accept, and an address is only where it was
 * sent, because nobody has proved that an account's address is theirs where the server sends no mail.
 */
@Component
class Invitations {

    static final String PAGE = "invitation";
    private static final Duration PERSON_WORKS = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final PeopleMail mail;
    private final Clock clock;

    Invitations(JdbcClient jdbc, PeopleMail mail, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.clock = clock;
    }

    /** @throws TeamProblem about {@code field} when it is not written like an address */
    static String address(String field, @Nullable String typed) {
        String email = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        if (email.isEmpty()) {
            throw new TeamProblem(field, "email-missing");
        }
        if (!PeopleMail.isAddress(email)) {
            throw new TeamProblem(field, "email-form");
        }
        return email;
    }

    /** Invites one person, by mail where there is mail. */
    InvitationLink person(UUID by, UUID teamId, String team, String organisation, String email, boolean manager) {
        Instant expires = clock.instant().plus(PERSON_WORKS);
        String link = make(by, teamId, email, manager, 1, expires);
        if (mail.configured()) {
            mail.send(email, "teams.mail.invitation", team, organisation, link, day(expires));
        }
        return new InvitationLink(email, link, expires, mail.configured());
    }

    /** Makes a link for several people. */
    InvitationLink link(UUID by, UUID teamId, int uses, Duration works) {
        Instant expires = clock.instant().plus(works);
        return new InvitationLink("", make(by, teamId, null, false, uses, expires), expires, false);
    }

    private String make(UUID by, UUID teamId, @Nullable String recipient, boolean manager, int uses, Instant expires) {
        SecretToken token = SecretToken.random();
        jdbc.sql("""
                        insert into team_invitation
                            (id, team_id, token_hash, recipient, manager, uses_left, created_by, created_at, expires_at)
                        values (:id, :team, :hash, :recipient, :manager, :uses, :by, :now, :expires)
                        """)
                .param("id", Ids.next())
                .param("team", teamId)
                .param("hash", token.hash())
                .param("recipient", recipient)
                .param("manager", manager)
                .param("uses", uses)
                .param("by", by)
                .param("now", TeamAccess.at(clock.instant()))
                .param("expires", TeamAccess.at(expires))
                .update();
        return mail.link(PAGE, token);
    }

    private static String day(Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
