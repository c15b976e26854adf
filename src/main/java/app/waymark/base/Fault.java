package app.waymark.base;

import java.io.Serializable;
import java.util.Locale;

/**
 * Something wrong with a document.
 *
 * @param place what it is about, in the names of the YAML files, from the outside in: "role prompt-engineer,
 *     requirements", or only the field where the document is plain
 */
public record Fault(String place, Phrase problem) implements Serializable {

    public static Fault of(String place, String problem, Serializable... arguments) {
        return new Fault(place, Phrase.of(problem, arguments));
    }

    /** The same fault in a larger whole, whose name goes before the place. */
    public Fault at(String whole) {
        return new Fault(whole + place, problem);
    }

    /** The same fault seen from inside of a whole, whose name goes; that of another place stays as it is. */
    public Fault within(String whole) {
        return place.startsWith(whole) ? new Fault(place.substring(whole.length()), problem) : this;
    }

    /** The place without the thing that it is in. */
    public String field() {
        return place.substring(place.indexOf(',') + 1).strip();
    }

    public String in(Locale locale) {
        return place.isEmpty() ? problem.in(locale) : place + ": " + problem.in(locale);
    }

    /** In English, for logs and commands. */
    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
