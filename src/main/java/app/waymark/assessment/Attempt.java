package app.waymark.assessment;

import app.waymark.base.Ids;
import app.waymark.measurement.QuizState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sitting of one person: open until the engine, the budget or the person ends it. */
class Attempt {

    private final UUID id;
    private final UUID personId;
    private final QuizScope scope;
    private final String mode;
    private final int minutes;
    private final int minutesBefore;
    private final long seed;
    private final List<UUID> evidence;
    private final long catalogRevision;
    private final String engineVersion;
    private final Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    /** A new one, open. */
    Attempt(
            UUID personId,
            QuizScope scope,
            int minutes,
            int minutesBefore,
            long seed,
            List<UUID> evidence,
            long catalogRevision,
            String engineVersion,
            Instant now) {
        this(
                Ids.next(),
                personId,
                scope,
                "assessment",
                minutes,
                minutesBefore,
                seed,
                evidence,
                catalogRevision,
                engineVersion,
                now,
                null,
                null);
    }

    /** A stored one; open while there is no moment of its end. */
    Attempt(
            UUID id,
            UUID personId,
            QuizScope scope,
            String mode,
            int minutes,
            int minutesBefore,
            long seed,
            List<UUID> evidence,
            long catalogRevision,
            String engineVersion,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String endReason) {
        this.id = id;
        this.personId = personId;
        this.scope = scope;
        this.mode = mode;
        this.minutes = minutes;
        this.minutesBefore = minutesBefore;
        this.seed = seed;
        this.evidence = List.copyOf(evidence);
        this.catalogRevision = catalogRevision;
        this.engineVersion = engineVersion;
        this.startedAt = startedAt;
        this.endedAt = endedAt;
        this.endReason = endReason;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    QuizScope scope() {
        return scope;
    }

    String mode() {
        return mode;
    }

    int minutes() {
        return minutes;
    }

    /** Minutes of the attempts that this one goes on from. */
    int minutesBefore() {
        return minutesBefore;
    }

    /** A quick look gives direction and gaps, but no verdict, and asks nothing of soft skills. */
    boolean isQuickLook() {
        return minutesBefore + minutes <= QuizState.QUICK_LOOK_MINUTES;
    }

    long seed() {
        return seed;
    }

    List<UUID> evidence() {
        return evidence;
    }

    long catalogRevision() {
        return catalogRevision;
    }

    String engineVersion() {
        return engineVersion;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    String endReason() {
        return endReason == null ? "" : endReason;
    }

    /** Ends it for good. */
    void end(String reason, Instant now) {
        requireOpen();
        endReason = reason;
        endedAt = now;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("The attempt has ended");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attempt attempt && id.equals(attempt.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
