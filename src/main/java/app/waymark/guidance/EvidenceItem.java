package app.waymark.guidance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person can show for a task that no quiz can measure.
 *
 * @param task slug of the task
 * @param taskText the task as it read when this was written down
 * @param url http or https address, or null
 * @param note in the person's own words; plain text
 */
public record EvidenceItem(
        UUID id,
        StageKey stage,
        String task,
        String taskText,
        @Nullable String url,
        String note) {}
