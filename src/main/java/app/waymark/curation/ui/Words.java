package app.waymark.curation.ui;

import app.waymark.base.Phrase;

/** Words of the interface by key, with or without a fallback. */
interface Words {

    String of(String key, Object... values);

    /** A phrase that other code came upon. */
    default String say(Phrase phrase) {
        return of(
                phrase.key(),
                phrase.arguments().stream()
                        .map(argument -> argument instanceof Phrase inside ? say(inside) : argument)
                        .toArray());
    }

    /** The words, or the fallback where there are none of that key. */
    default String or(String key, String fallback) {
        String found = of(key);
        // what is missing comes back marked
        return found.contains(key) ? fallback : found;
    }

    /** What a form calls a field of a document; words of its own go before those of all forms. */
    default String field(String form, String field) {
        return or("curation.field." + form + "." + field, or("curation.field." + field, field.replace('-', ' ')));
    }
}
