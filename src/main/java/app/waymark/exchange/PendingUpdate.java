package app.waymark.exchange;

import app.waymark.base.FieldChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the present release ships otherwise than an admin's edit, or no longer.
 *
 * @param kind question or a kind of the catalogue
 * @param removed whether it is no longer shipped; then there are no changes, and it is proposed for retiring
 * @param fields what differs; empty when removed
 */
public record PendingUpdate(String kind, String slug, boolean removed, List<Field> fields) {

    public PendingUpdate {
        fields = List.copyOf(fields);
    }

    /**
     * One field three ways.
     *
     * @param before as it was shipped when the edit began
     * @param shipped as it is shipped now
     * @param mine as the admin has it
     */
    public record Field(
            String path,
            @Nullable String before,
            @Nullable String shipped,
            @Nullable String mine) {

        /** Whether both sides changed it, each in its way. */
        public boolean contested() {
            return !java.util.Objects.equals(before, shipped)
                    && !java.util.Objects.equals(before, mine)
                    && !java.util.Objects.equals(shipped, mine);
        }
    }

    /** Puts what changed on either side beside each other. */
    static List<Field> fields(List<FieldChange> shipped, List<FieldChange> mine) {
        var fields = new java.util.TreeMap<String, Field>();
        shipped.forEach(change ->
                fields.put(change.path(), new Field(change.path(), change.before(), change.after(), change.before())));
        mine.forEach(change -> fields.merge(
                change.path(),
                new Field(change.path(), change.before(), change.before(), change.after()),
                (one, other) -> new Field(one.path(), one.before(), one.shipped(), other.mine())));
        return List.copyOf(fields.values());
    }
}
