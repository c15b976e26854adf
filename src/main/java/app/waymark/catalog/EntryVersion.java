package app.waymark.catalog;

import app.waymark.base.FieldChange;
import app.waymark.base.Lifecycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a row.
 *
 * @param revision revision of the catalogue that it came with
 * @param changedBy who did it, or null for what was shipped
 * @param reason why, in a few words
 * @param changes what differs from the step before
 * @param document the thing as canonical JSON
 */
public record EntryVersion(
        long revision,
        Instant at,
        @Nullable UUID changedBy,
        String reason,
        Lifecycle state,
        List<FieldChange> changes,
        String document) {}
