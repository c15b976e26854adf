package app.waymark.assessment;

/** There is no role, domain or skill of this name to be assessed on. */
public class UnknownScope extends RuntimeException {

    UnknownScope(String kind, String slug) {
        super("Nothing to assess: " + kind + " " + slug);
    }
}
