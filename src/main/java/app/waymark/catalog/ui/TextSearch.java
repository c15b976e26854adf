package app.waymark.catalog.ui;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds what somebody typed in short texts: case, accents, hyphens and dots do not matter, every typed word has to
 * begin some word of the text, and words may be run together ("nextjs", "finetuning").
 */
final class TextSearch {

    private final List<String> words;
    private final String squeezed;

    TextSearch(String typed) {
        String plain = plain(typed);
        words = plain.isEmpty() ? List.of() : List.of(plain.split(" "));
        squeezed = plain.replace(" ", "");
    }

    /** Whether there is anything to search for. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the text has what was typed; an empty search finds everything. */
    boolean finds(String text) {
        List<String> its = Arrays.asList(plain(text).split(" "));
        return words.stream().allMatch(word -> its.stream().anyMatch(one -> one.startsWith(word)))
                || IntStream.range(0, its.size())
                        .anyMatch(from ->
                                String.join("", its.subList(from, its.size())).startsWith(squeezed));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}+#]+", " ")
                .strip();
    }
}
