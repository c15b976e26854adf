package app.waymark.base;

import java.util.List;
import java.util.Optional;

/** Something that has to be said at the top of every page while it is so. */
public interface PageNotice {

    /** Key of its translation, or empty when there is nothing to say. */
    Optional<String> words();

    /** What the translation's placeholders stand for. */
    default List<Object> values() {
        return List.of();
    }
}
