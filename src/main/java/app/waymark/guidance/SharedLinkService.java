package app.waymark.guidance;

import app.waymark.assessment.AttemptResult;
import app.waymark.assessment.ResultService;
import app.waymark.base.Ids;
import app.waymark.people.PeopleNames;
import app.waymark.people.SecretToken;
import app.waymark.security.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private links to a result. The owner makes, lists and revokes them; whoever has the address sees the chosen parts until
 * the link ends, and nothing else of the person.
 */
@Service
public class SharedLinkService {

    /** How long a link may last at most. */
    public static final int MOST_DAYS = 90;

    private static final int LONGEST_NAME = 100;

    private final SharedLinks links;
    private final ResultService results;
    private final SharedExcerpt excerpt;
    private final PeopleNames names;
    private final Clock clock;

    SharedLinkService(SharedLinks links, ResultService results, SharedExcerpt excerpt, PeopleNames names, Clock clock) {
        this.links = links;
        this.results = results;
        this.excerpt = excerpt;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Makes a link to a result of the actor's.
     *
     * @param parts what it shows; at least one
     * @param days how long it lasts, from 1 to {@link #MOST_DAYS}
     * @param shownName what the actor wants to be called there, or null or blank for nothing
     * @return address of the page within the application, which is told this once: {@code shared?token=…}
     * @throws app.waymark.assessment.UnknownAttempt when the result is not the actor's
     * @throws AccessDeniedException for a device that came by a private link to an account
     * @throws IllegalArgumentException when parts, days or name are out of range, or there is no result yet
     */
    @Transactional
    public String create(Actor actor, UUID attemptId, Set<SharedPart> parts, int days, @Nullable String shownName) {
        String name = shownName == null || shownName.isBlank() ? null : shownName.strip();
        if (results.result(actor, attemptId).isEmpty()
                || parts.isEmpty()
                || days < 1
                || days > MOST_DAYS
                || (name != null && name.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("Not a link that can be made");
        }
        if (actor.anonymous() && !names.of(List.of(actor.personId())).isEmpty()) {
            throw new AccessDeniedException("Whoever came by a private link cannot pass results on");
        }
        SecretToken token = SecretToken.random();
        Instant now = clock.instant();
        links.insert(
                Ids.next(),
                actor.personId(),
                attemptId,
                token.hash(),
                parts,
                name,
                now,
                now.atOffset(ZoneOffset.UTC).plus(Period.ofDays(days)).toInstant());
        return "shared?token=" + token.value();
    }

    /** The actor's links to this result that still work, newest first. */
    @Transactional(readOnly = true)
    public List<SharedLink> list(Actor actor, UUID attemptId) {
        return links.working(actor.personId(), clock.instant()).stream()
                .filter(link -> link.attemptId().equals(attemptId))
                .toList();
    }

    /** All of the actor's links that still work, newest first. */
    @Transactional(readOnly = true)
    public List<SharedLink> list(Actor actor) {
        return links.working(actor.personId(), clock.instant());
    }

    /**
     * Ends a link at once; whoever has its page open sees it until they load it again.
     *
     * @throws LinkNotFound when it is not the actor's, or has ended already
     */
    @Transactional
    public void revoke(Actor actor, UUID linkId) {
        if (!links.revoke(actor.personId(), linkId, clock.instant())) {
            throw new LinkNotFound();
        }
    }

    /** Exchanges the secret of an address for the link's id, which alone opens nothing; counts as one opening. */
    @Transactional
    public Optional<UUID> exchange(@Nullable String token) {
        return SecretToken.of(token).flatMap(secret -> links.opened(secret.hash(), clock.instant()));
    }

    /**
     * What a link shows. For callers who have made sure that the visitor has exchanged its secret.
     *
     * @throws LinkNotFound when it has ended
     */
    @Transactional(readOnly = true)
    public SharedResult look(UUID linkId) {
        SharedLinks.Target target = links.target(linkId, clock.instant()).orElseThrow(LinkNotFound::new);
        AttemptResult result = results.result(
                        new Actor(target.personId(), true, Set.of()),
                        target.link().attemptId())
                .orElseThrow(LinkNotFound::new);
        return excerpt.of(target.link(), result);
    }
}
