package app.waymark.curation.ui;

/** Words of the interface by key, with or without a fallback. */
interface Words {

    String of(String key, Object... values);

    /** The words, or the fallback where there are none of that key. */
    default String or(String key, String fallback) {
        String found = of(key);
        // what is missing comes back marked
        return found.contains(key) ? fallback : found;
    }
}
