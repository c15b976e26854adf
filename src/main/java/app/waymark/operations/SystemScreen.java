package app.waymark.operations;

import java.util.Locale;

/**
 * A screen for whoever runs the server; each module brings its own, and one page lists them.
 *
 * @param path its path, without a leading slash
 * @param words translation key before {@code .title} and {@code .about}
 * @param group what it stands with
 * @param order where it stands in its group
 */
public record SystemScreen(String path, String words, Group group, int order) {

    /** What a screen is about; groups stand in this order. */
    public enum Group {
        /** Accounts, organisations, what people did. */
        PEOPLE,
        /** Catalogue and questions as files. */
        CONTENT,
        /** Rules, jobs, backups. */
        SERVER;

        /** The word used in translations. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The page that lists them. */
    public static final String ROOT = "system";
}
