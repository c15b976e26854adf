package app.waymark.catalog;

import java.util.List;

/** Tells what depends on a thing of the catalogue; implemented by every module that refers to them. */
public interface DependentsSource {

    /** Everything published that refers to it; names no person. */
    List<Dependent> dependents(EntryKey key);
}
