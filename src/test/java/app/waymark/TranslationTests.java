package app.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationTests {

    private static final Path WORDS = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Pattern KEY =
            Pattern.compile("(?:getTranslation|translate)\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"[,)]");
    /** What code without a screen comes upon is said by the same files. */
    private static final Pattern PHRASE = Pattern.compile("\"((?:fault|bank)\\.[a-z0-9.-]*[a-z0-9])\"");

    private static final Pattern CAPTION =
            Pattern.compile("new (?:H1|H2|H3|Span|Paragraph|Button|NativeButton|Anchor)\\(\"[A-Z][a-z]+ ");

    @Test
    void every_word_that_a_screen_asks_for_is_there() throws IOException {
        Set<String> known = Files.readAllLines(WORDS).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        for (String source : sources()) {
            KEY.matcher(source).results().forEach(match -> asked.add(match.group(1)));
            PHRASE.matcher(source).results().forEach(match -> asked.add(match.group(1)));
        }
        asked.removeAll(known);
        assertThat(asked).isEmpty();
    }

    @Test
    void no_key_is_defined_twice() throws IOException {
        assertThat(Files.readAllLines(WORDS).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_screen_has_words_of_its_own() throws IOException {
        assertThat(sources()).noneMatch(source -> CAPTION.matcher(source).find());
    }

    private static java.util.List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
