package app.waymark.assessment;

import app.waymark.base.Ids;
import app.waymark.measurement.QuizState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One sitting of one person: open until the engine, the budget or the person ends it. */
@Entity
@Table(name = "attempt")
class Attempt {

    @Id
    private UUID id;

    private UUID personId;
    private String scopeKind;
    private String scopeSlug;
    private String status;
    private int minutes;
    private int minutesBefore;
    private long seed;

    @Column(columnDefinition = "uuid[]")
    private UUID[] evidence;

    private long catalogRevision;
    private String engineVersion;
    private Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

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
        this.id = Ids.next();
        this.personId = personId;
        this.scopeKind = scope.kind().code();
        this.scopeSlug = scope.slug();
        this.status = "open";
        this.minutes = minutes;
        this.minutesBefore = minutesBefore;
        this.seed = seed;
        this.evidence = evidence.toArray(UUID[]::new);
        this.catalogRevision = catalogRevision;
        this.engineVersion = engineVersion;
        this.startedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    QuizScope scope() {
        return QuizScope.of(scopeKind, scopeSlug);
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
        return List.of(evidence);
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
        return status.equals("open");
    }

    String endReason() {
        return endReason == null ? "" : endReason;
    }

    /** Ends it for good. */
    void end(String reason, Instant now) {
        requireOpen();
        status = "ended";
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
