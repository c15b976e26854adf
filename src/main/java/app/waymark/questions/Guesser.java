package app.waymark.questions;

import app.waymark.base.Phrase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People who do not know the answer and choose by the look of the options. */
enum Guesser {
    LONGEST("bank.guesser.longest"),
    MOST_HEDGED("bank.guesser.hedged"),
    MOST_STEM_WORDS("bank.guesser.stem"),
    NO_ABSOLUTES("bank.guesser.absolutes");

    private static final int SHORT_WORD = 3;
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(may|might|can|could|often|usually|typically|generally|some|likely|sometimes|tends?|depends?"
                    + "|mostly|probably|perhaps|rather)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSOLUTE = Pattern.compile(
            "\\b(always|never|only|all|none|every|must|cannot|impossible)\\b", Pattern.CASE_INSENSITIVE);

    private final String choice;

    Guesser(String choice) {
        this.choice = choice;
    }

    /** What is chosen. */
    Phrase choice() {
        return Phrase.of(choice);
    }

    /**
     * The chance of being right on a question with options, told how many of them are right: the options with the
     * highest scores are chosen, by lot among equal ones.
     */
    double chance(AuthoredQuestion question) {
        List<QuestionContent.Option> options = question.options();
        int[] scores = options.stream()
                .mapToInt(option -> score(question.content().stem(), option.text()))
                .toArray();
        int wanted =
                (int) options.stream().filter(QuestionContent.Option::isBest).count();
        int[] sorted = Arrays.stream(scores).sorted().toArray();
        int threshold = sorted[sorted.length - wanted];
        int tied = 0;
        int tiedRight = 0;
        int above = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean right = options.get(i).isBest();
            if (scores[i] > threshold) {
                if (!right) {
                    return 0;
                }
                above++;
            } else if (scores[i] == threshold) {
                tied++;
                tiedRight += right ? 1 : 0;
            }
        }
        return above + tiedRight == wanted ? 1 / combinations(tied, tiedRight) : 0;
    }

    private int score(String stem, String option) {
        return switch (this) {
            case LONGEST -> option.codePointCount(0, option.length());
            case MOST_HEDGED -> (int) HEDGE.matcher(option).results().count();
            case MOST_STEM_WORDS -> wordsOfStem(stem, option);
            case NO_ABSOLUTES -> ABSOLUTE.matcher(option).find() ? 0 : 1;
        };
    }

    private static double combinations(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static int wordsOfStem(String stem, String option) {
        Set<String> known = Words.of(stem).stream()
                .filter(word -> word.length() > SHORT_WORD)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return (int) new HashSet<>(Words.of(option))
                .stream()
                        .filter(word -> known.contains(word.toLowerCase(Locale.ROOT)))
                        .count();
    }
}
