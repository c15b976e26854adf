package app.waymark.questions;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words to read and the time a question is expected to take until answers give a median. */
final class ReadingTime {

    /** Attentive reading of technical prose, about 210 words a minute. */
    private static final double WORDS_PER_SECOND = 3.5;

    private static final int SECONDS_PER_LEVEL = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private ReadingTime() {}

    static int words(QuestionContent content) {
        long words = count(content.stem());
        if (content.options() != null) {
            words += content.options().stream().mapToLong(o -> count(o.text())).sum();
        }
        if (content.steps() != null) {
            words += content.steps().stream().mapToLong(s -> count(s.text())).sum();
        }
        return (int) words;
    }

    static int expectedSeconds(QuestionContent content) {
        double seconds = words(content) / WORDS_PER_SECOND
                + thinkingSeconds(content.type())
                + SECONDS_PER_LEVEL * content.level();
        return (int) Math.ceil(seconds);
    }

    private static long count(@Nullable String text) {
        return text == null ? 0 : WORD.matcher(text).results().count();
    }

    /** Beyond reading; longer where several decisions or a calculation are needed. */
    private static int thinkingSeconds(QuestionFormat format) {
        return switch (format) {
            case SINGLE_CHOICE, JUDGEMENT -> 15;
            case MULTIPLE_RESPONSE -> 20;
            case ORDERING -> 25;
            case NUMERIC -> 40;
        };
    }
}
