package app.waymark.questions;

import app.waymark.base.FieldChange;
import app.waymark.base.Lifecycle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a question.
 *
 * @param hash names the version of the content
 * @param changedBy who did it, or null for what was shipped
 * @param reason why, in a few words
 * @param state null for what was shipped
 * @param changes what differs from the step before
 */
public record QuestionChange(
        String hash,
        Instant at,
        @Nullable UUID changedBy,
        String reason,
        @Nullable Lifecycle state,
        List<FieldChange> changes) {}
