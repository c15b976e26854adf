package app.waymark.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log an admin looks for.
 *
 * @param text part of the action, of what it was done to, or of the address of who did it; empty for any
 * @param from first day, or null
 * @param to last day, or null
 * @param page from 0
 */
public record AuditSearch(
        String text, @Nullable LocalDate from, @Nullable LocalDate to, int page) {

    /** Rows on a page. */
    public static final int PAGE = 100;

    private static final int MOST_PAGES = 100_000;

    public AuditSearch {
        page = Math.clamp(page, 0, MOST_PAGES);
    }

    String pattern() {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
