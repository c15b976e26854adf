package app.waymark.guidance.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one thing to do now.
 *
 * @param name of what it is about: a quiz, a stage, a course or a role
 * @param href where it is done
 * @param why where its reasons open down to the answers, or null where it is none of the catalogue's things
 */
public record NextStep(
        Kind kind, String name, String href, @Nullable String why) {

    NextStep(Kind kind, String name, String href) {
        this(kind, name, href, null);
    }

    /** What to do. */
    public enum Kind {
        /** An attempt is open. */
        CONTINUE,
        /** The plan says so, or the answers are old. */
        MEASURE_AGAIN,
        /** The course that the kept plan has for today. */
        COURSE,
        /** The next stage of the way. */
        STAGE,
        /** Nothing is left that the answers show; more minutes may find something. */
        MORE_MINUTES,
        /** The answers are not about a role yet. */
        CHOOSE_ROLE;

        /** The name used in translations. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
