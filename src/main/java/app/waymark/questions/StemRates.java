package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.Rate.Limit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Stems: how long, how asked, and how different from each other. */
final class StemRates {

    private static final Phrase GROUP = Phrase.of("bank.stems");
    private static final int MEDIAN_WORDS = 60;
    private static final int MOST_WORDS = 120;
    private static final double NEAR_DUPLICATE = 0.7;
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|`[^`]*`");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])\\s+");
    private static final Pattern REASON = Pattern.compile("^\\W*(why|how)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE = Pattern.compile(
            "\\bnot\\b\\W*(\\?|true\\b|correct\\b)|\\bexcept\\b|\\bwhich .{0,40}\\bnot\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPHASIZED = Pattern.compile("(\\*\\*|__)(not|except)\\1", Pattern.CASE_INSENSITIVE);

    private StemRates() {}

    static List<Rate> of(AuthoredBank bank) {
        List<AuthoredQuestion> questions = bank.questions();
        List<String> pairs = nearDuplicates(questions);
        List<String> giveaways = Giveaways.in(questions);
        List<AuthoredQuestion> negative =
                questions.stream().filter(StemRates::isNegative).toList();
        return List.of(
                Rate.number(
                        GROUP,
                        Phrase.of("bank.stems.median"),
                        Limit.atMost(MEDIAN_WORDS),
                        medianWords(questions),
                        questions.size(),
                        List.of()),
                Rate.share(GROUP, Phrase.of("bank.stems.words"), Limit.ALL, questions, q -> words(q) <= MOST_WORDS),
                Rate.share(
                        GROUP, Phrase.of("bank.stems.negative"), Limit.atMost(0.02), questions, StemRates::isNegative),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.stems.emphasized"),
                        Limit.ALL,
                        negative,
                        q -> EMPHASIZED.matcher(q.content().stem()).find()),
                Rate.number(GROUP, Phrase.of("bank.stems.pairs"), Limit.NONE, pairs.size(), questions.size(), pairs),
                Rate.number(
                        GROUP,
                        Phrase.of("bank.stems.giveaways"),
                        Limit.NONE,
                        giveaways.size(),
                        questions.size(),
                        giveaways));
    }

    private static int words(AuthoredQuestion question) {
        return Words.count(Words.withoutCode(question.content().stem()));
    }

    private static double medianWords(List<AuthoredQuestion> questions) {
        int[] sorted = questions.stream().mapToInt(StemRates::words).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }

    /** Whether the question asks for what does not hold. */
    private static boolean isNegative(AuthoredQuestion question) {
        String prose =
                QUOTED.matcher(Words.withoutCode(question.content().stem())).replaceAll("");
        return Arrays.stream(SENTENCE_END.split(prose.strip()))
                .filter(sentence -> sentence.contains("?"))
                .filter(sentence -> !REASON.matcher(sentence).find())
                .anyMatch(sentence -> NEGATIVE.matcher(sentence).find());
    }

    private static List<String> nearDuplicates(List<AuthoredQuestion> questions) {
        var words = questions.stream().map(q -> Words.set(q.content().stem())).toList();
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = i + 1; j < questions.size(); j++) {
                int size = words.get(i).size();
                int otherSize = words.get(j).size();
                if (Math.min(size, otherSize) < NEAR_DUPLICATE * Math.max(size, otherSize)) {
                    continue;
                }
                double likeness = Words.jaccard(words.get(i), words.get(j));
                if (likeness >= NEAR_DUPLICATE) {
                    pairs.add(String.format(
                            Locale.ROOT,
                            "%s · %s (%.2f)",
                            questions.get(i).label(),
                            questions.get(j).label(),
                            likeness));
                }
            }
        }
        return pairs;
    }
}
