package app.waymark.people;

import java.util.Locale;

/**
 * Which accounts an admin looks for.
 *
 * @param text part of the address or the name; empty for any
 * @param page from 0
 */
public record AccountSearch(String text, Kind kind, int page) {

    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final int MOST_PAGES = 100_000;

    /** Which of them. */
    public enum Kind {
        ALL,
        ADMINS,
        DISABLED;

        /** The name it has in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public AccountSearch {
        page = Math.clamp(page, 0, MOST_PAGES);
    }

    String pattern() {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
