package app.waymark.exchange;

import app.waymark.base.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what is new; what exists keeps its state and its pool.
 *
 * @param state state of what is new: a draft or published
 * @param pool private pool of new questions, or null for questions that may be shared
 * @param skill slug of the skill of questions whose file names none, or null
 */
public record ImportOptions(
        Lifecycle state, @Nullable String pool, @Nullable String skill) {

    public ImportOptions(Lifecycle state, @Nullable String pool) {
        this(state, pool, null);
    }

    ImportOptions with(String chosen) {
        return new ImportOptions(state, pool, chosen);
    }
}
