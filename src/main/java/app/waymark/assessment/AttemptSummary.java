package app.waymark.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt in a list.
 *
 * @param scopeName empty for the whole field
 * @param endedAt null while it is open
 */
public record AttemptSummary(
        UUID id,
        QuizScope scope,
        String scopeName,
        int minutes,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Whether it can be continued. */
    public boolean isOpen() {
        return endedAt == null;
    }
}
