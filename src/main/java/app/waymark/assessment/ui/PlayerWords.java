package app.waymark.assessment.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words that the player element shows, in the reader's language. */
final class PlayerWords {

    private static final List<String> WORDS = List.of(
            "home",
            "pause",
            "progress",
            "progress-practice",
            "minute-left",
            "minutes-left",
            "submit",
            "dont-know",
            "report",
            "keys",
            "offline",
            "retrying",
            "not-saved",
            "restored",
            "saving",
            "saved",
            "legend-many",
            "legend-one",
            "number",
            "number-in",
            "order-help",
            "order-help-touch",
            "up",
            "down",
            "moved",
            "hint-number",
            "hint-choose",
            "pause-title",
            "pause-text",
            "pause-back",
            "pause-later",
            "pause-end",
            "report-label",
            "report-send",
            "report-thanks",
            "cancel",
            "close",
            "keys-choose",
            "keys-submit",
            "keys-dont-know",
            "keys-order",
            "keys-help",
            "keys-switch",
            "verdict-right",
            "verdict-wrong",
            "verdict-dont-know",
            "mark-right",
            "mark-chosen",
            "right-answer",
            "your-answer",
            "your-place",
            "right-order",
            "source",
            "next",
            "stop",
            "practice-question");

    private PlayerWords() {}

    static String all() {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(key -> words.put(key, I18NProvider.translate("player." + key)));
        return PlayerWire.words(words);
    }
}
