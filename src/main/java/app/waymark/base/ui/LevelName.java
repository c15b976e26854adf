package app.waymark.base.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.i18n.I18NProvider;

/** A level as number, name and a stair of five steps; the stair is decoration, the words carry the meaning. */
public final class LevelName extends Html {

    /** Shows a level from 1 to 5. */
    public LevelName(int level) {
        super(html(level, words(level)));
    }

    private LevelName(int level, String words) {
        super(html(level, words));
    }

    /** Shows a level as the least that is asked: "at least 3 Proficient". */
    public static LevelName atLeast(int level) {
        return new LevelName(level, I18NProvider.translate("level.at-least", words(level)));
    }

    /** Number and name, for example "3 Proficient"; level 0 is the start, before anything is known. */
    public static String words(int level) {
        return level == 0
                ? I18NProvider.translate("level.start")
                : I18NProvider.translate("level.words", level, I18NProvider.translate("level." + level));
    }

    private static String html(int level, String words) {
        var out = new StringBuilder("<span class=\"level\"><svg viewBox=\"0 0 24 14\" aria-hidden=\"true\">");
        for (int step = 1; step <= 5; step++) {
            int height = 2 + step * 2;
            out.append("<rect x=\"")
                    .append((step - 1) * 5)
                    .append("\" y=\"")
                    .append(13 - height)
                    .append("\" width=\"4\" height=\"")
                    .append(height)
                    .append("\" rx=\"1\" class=\"")
                    .append(step <= level ? "on l" + step : "off")
                    .append("\"/>");
        }
        return out.append("</svg>")
                .append(words.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</span>")
                .toString();
    }
}
