package app.waymark.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words for people that code without a screen comes upon: a key of the translation files with what is put into it.
 * Screens, the build and commands say it by the same files.
 *
 * @param arguments for the pattern's places; phrases among them are said in the same language
 */
public record Phrase(String key, List<Serializable> arguments) implements Serializable {

    private static final String FILES = "vaadin-i18n/translations";

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Serializable... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /**
     * In words.
     *
     * @throws java.util.MissingResourceException when the files lack the key
     */
    public String in(Locale locale) {
        String pattern = ResourceBundle.getBundle(FILES, locale).getString(key);
        if (arguments.isEmpty()) {
            return pattern;
        }
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof Phrase phrase ? phrase.in(locale) : argument)
                .toArray();
        return new MessageFormat(pattern, locale).format(said);
    }

    /** In English, for logs and commands. */
    @Override
    @JsonValue
    public String toString() {
        return in(Locale.ROOT);
    }
}
