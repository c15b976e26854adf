package app.waymark.people;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that somebody may be sent to because a request says so: only pages of this server. */
public final class LocalPath {

    // one slash, not two, and no backslash, which browsers take for a slash
    private static final Pattern FORM = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,500}");

    private LocalPath() {}

    /** The path within the application, beginning with a slash; empty when it leads anywhere else. */
    public static Optional<String> of(@Nullable String path) {
        return path != null && FORM.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }
}
