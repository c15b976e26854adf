package app.waymark.questions;

import app.waymark.base.Lifecycle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question as admins see it, key included.
 *
 * @param version number that a change has to name; grows with every change
 * @param pool name of the private pool it belongs to, or null for questions that may be shared
 * @param shipped whether it came with Waymark, so that its key is public
 * @param editedAt when an admin last changed it, or null; what has been edited is never overwritten by an update
 * @param hash names the version of the content
 */
public record QuestionEntry(
        String skill,
        QuestionContent content,
        int version,
        Lifecycle state,
        @Nullable String pool,
        boolean shipped,
        @Nullable Instant editedAt,
        String hash) {

    /** Stable name of the question. */
    public String id() {
        return content.id();
    }

    /** The change that would keep everything as it is. */
    public QuestionEdit edit() {
        return new QuestionEdit(skill, content, version, state, pool);
    }
}
