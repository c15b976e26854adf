package app.waymark.guidance.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Names of files that say what is in them. */
final class FileNames {

    private FileNames() {}

    /** For example "waymark-prompt-engineer-2026-11-27". */
    static String of(String what, Instant when) {
        String slug =
                what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "waymark-" + slug + "-" + when.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
