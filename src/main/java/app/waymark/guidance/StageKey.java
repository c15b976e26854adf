package app.waymark.guidance;

import java.util.Optional;

/** A stage by its natural key, which no revision of the catalogue changes. */
public record StageKey(String roadmap, String stage) {

    /** The key as one word: {@code roadmap/stage}. */
    public String code() {
        return roadmap + "/" + stage;
    }

    /** The key that {@link #code()} gave; empty for anything else. */
    static Optional<StageKey> of(String code) {
        int slash = code.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(new StageKey(code.substring(0, slash), code.substring(slash + 1)));
    }
}
