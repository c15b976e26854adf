package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.Rate.Limit;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether every question says all that its readers and its authors need. */
final class CompletenessRates {

    private static final Phrase GROUP = Phrase.of("bank.complete");
    private static final int LEAST_SECONDS = 15;
    private static final int MOST_SECONDS = 300;
    private static final int LEAST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 4;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z`\"“'])");
    private static final Pattern ALL_THAT_APPLY = Pattern.compile("all that apply", Pattern.CASE_INSENSITIVE);

    private CompletenessRates() {}

    static List<Rate> of(AuthoredBank bank) {
        List<AuthoredQuestion> all = bank.questions();
        return List.of(
                rate(Phrase.of("bank.complete.because"), all, CompletenessRates::hasReasons),
                rate(
                        Phrase.of("bank.complete.explanation"),
                        all,
                        q -> filled(q.content().explanation())),
                rate(Phrase.of("bank.complete.short"), all, CompletenessRates::isExplainedInShort),
                rate(Phrase.of("bank.complete.reference"), all, CompletenessRates::hasReference),
                rate(
                        Phrase.of("bank.complete.below"),
                        all,
                        q -> filled(q.content().below())),
                rate(Phrase.of("bank.complete.time"), all, CompletenessRates::hasTime),
                rate(
                        Phrase.of("bank.complete.all"),
                        bank.of(QuestionFormat.MULTIPLE_RESPONSE),
                        q -> ALL_THAT_APPLY.matcher(q.content().stem()).find()),
                rate(
                        Phrase.of("bank.complete.compute"),
                        bank.of(QuestionFormat.NUMERIC),
                        q -> filled(q.content().compute())));
    }

    private static Rate rate(Phrase name, List<AuthoredQuestion> questions, Predicate<AuthoredQuestion> holds) {
        return Rate.share(GROUP, name, Limit.ALL, questions, holds);
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isExplainedInShort(AuthoredQuestion question) {
        String explanation = question.content().explanation();
        int sentences = explanation == null ? 0 : SENTENCE_END.split(explanation.strip()).length;
        return sentences >= LEAST_SENTENCES && sentences <= MOST_SENTENCES;
    }

    private static boolean hasReasons(AuthoredQuestion question) {
        return question.options().stream().allMatch(option -> filled(option.because()))
                && question.steps().stream().allMatch(step -> filled(step.because()))
                && question.commonErrors().stream().allMatch(error -> filled(error.because()));
    }

    private static boolean hasReference(AuthoredQuestion question) {
        QuestionContent.Reference reference = question.content().reference();
        return reference != null
                && filled(reference.title())
                && reference.url() != null
                && reference.url().startsWith("https://");
    }

    private static boolean hasTime(AuthoredQuestion question) {
        int seconds = ReadingTime.expectedSeconds(question.content());
        return seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS;
    }
}
