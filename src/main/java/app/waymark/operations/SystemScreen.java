package app.waymark.operations;

/**
 * A screen for whoever runs the server; each module brings its own, and one page lists them.
 *
 * @param path its path, without a leading slash
 * @param words translation key before {@code .title} and {@code .about}
 * @param order where it stands in the list
 */
public record SystemScreen(String path, String words, int order) {

    /** The page that lists them. */
    public static final String ROOT = "system";
}
