package app.waymark.questions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words of a text, as the bank's rates count them. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9'’]+");
    private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);

    private Words() {}

    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static List<String> lower(String text) {
        return of(text.toLowerCase(Locale.ROOT));
    }

    static Set<String> set(String text) {
        return lower(text).stream().collect(Collectors.toUnmodifiableSet());
    }

    static String withoutCode(String text) {
        return CODE.matcher(text).replaceAll("");
    }

    static int count(String text) {
        return of(text).size();
    }

    /** Shared words as a part of all words of both. */
    static double jaccard(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        long all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
