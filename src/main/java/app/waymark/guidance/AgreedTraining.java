package app.waymark.guidance;

import app.waymark.security.Actor;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people have agreed with others to learn, which their own plan takes as settled. */
public interface AgreedTraining {

    /** What the actor has agreed to and not taken back, and nobody else's. */
    List<Part> of(Actor actor);

    /**
     * One course or examination.
     *
     * @param with with whom it is agreed
     * @param href where the actor can take it back
     * @param certification whether it is an examination; otherwise a course
     * @param slug of the course or certification
     * @param url where it is found, or null
     * @param until the day by which it should be done
     */
    record Part(
            String with,
            String href,
            boolean certification,
            String slug,
            String title,
            @Nullable String url,
            LocalDate until) {}
}
