package app.waymark.catalog;

import app.waymark.base.Lifecycle;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to learn: course, book, paper, guide, notebook, video or tutorial.
 *
 * @param costUsd price in US dollars, or null where it is a subscription or unknown
 * @param hours effort in hours
 * @param skills what it teaches and between which levels
 */
public record Course(
        String slug,
        String title,
        String provider,
        String url,
        String kind,
        @Nullable Double costUsd,
        @Nullable String costNote,
        boolean free,
        double hours,
        List<Step> skills,
        String format,
        @Nullable String language,
        Availability status,
        @Nullable Verification verified)
        implements CatalogThing {

    /** The same course once its row is in this state: retired ones say so, and those brought back are current again. */
    Course in(Lifecycle state) {
        return with(status.in(state), verified);
    }

    /** The same course after its facts were looked at on its page. */
    Course verifiedOn(LocalDate date) {
        return with(status, new Verification(date, url));
    }

    private Course with(Availability newStatus, @Nullable Verification newVerified) {
        return new Course(
                slug,
                title,
                provider,
                url,
                kind,
                costUsd,
                costNote,
                free,
                hours,
                skills,
                format,
                language,
                newStatus,
                newVerified);
    }

    /** Takes a skill from one level to another; {@code from} 0 means no knowledge is assumed. */
    public record Step(String skill, int from, int to) {

        /** Whether it helps somebody on the way from {@code level - 1} to {@code level}. */
        public boolean covers(int level) {
            return from < level && level <= to;
        }
    }
}
