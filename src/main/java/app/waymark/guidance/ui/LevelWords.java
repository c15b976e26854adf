package app.waymark.guidance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Levels in words: as a range, never as one bare level where the answers do not say so. */
final class LevelWords {

    private LevelWords() {}

    /** "Working to Proficient" or "Working"; empty where nothing is known. */
    static Optional<String> range(@Nullable Integer low, @Nullable Integer high) {
        if (low == null || high == null) {
            return Optional.empty();
        }
        return Optional.of(Objects.equals(low, high) ? level(low) : translate("level.range", level(low), level(high)));
    }

    static String level(int level) {
        return translate("level." + level);
    }
}
