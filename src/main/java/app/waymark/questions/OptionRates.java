package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.Rate.Limit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Options that say nothing of their own, say the same twice, or take too long to read. */
final class OptionRates {

    private static final Phrase GROUP = Phrase.of("bank.options");
    private static final int MOST_WORDS = 30;
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "\\b(all|none|both|neither|any) of the above\\b|^(all|none|both|neither|any) of (the others|these|them)\\W*$"
                    + "|\\b(all|none) of the (other )?(options|answers|choices)\\b|\\b(both )?a and b\\b",
            Pattern.CASE_INSENSITIVE);

    private OptionRates() {}

    static List<Rate> of(AuthoredBank bank) {
        List<AuthoredQuestion> questions =
                bank.questions().stream().filter(q -> !q.texts().isEmpty()).toList();
        return List.of(
                Rate.share(
                        GROUP,
                        Phrase.of("bank.options.empty"),
                        Limit.NONE,
                        questions,
                        q -> q.texts().stream()
                                .anyMatch(text -> EMPTY_WORDS.matcher(text).find())),
                Rate.share(GROUP, Phrase.of("bank.options.repeat"), Limit.NONE, questions, OptionRates::repeats),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.options.words"),
                        Limit.ALL,
                        questions,
                        q -> q.texts().stream().allMatch(text -> Words.count(text) <= MOST_WORDS)));
    }

    private static boolean repeats(AuthoredQuestion question) {
        Set<String> seen = new HashSet<>();
        return !question.texts().stream()
                .map(text -> text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .replaceAll("[.;]$", ""))
                .allMatch(seen::add);
    }
}
