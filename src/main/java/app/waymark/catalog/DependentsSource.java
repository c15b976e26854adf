package app.waymark.catalog;

import app.waymark.base.Phrase;
import java.util.List;

/** Tells what depends on a thing of the catalogue; implemented by every module that refers to them. */
public interface DependentsSource {

    /** Everything published that refers to it; names no person. */
    default List<Dependent> dependents(EntryKey key) {
        return List.of();
    }

    /** What refers to it and is nobody's business by name, in words with a number; nothing where there is none. */
    default List<Phrase> counted(EntryKey key) {
        return List.of();
    }
}
