package app.waymark.questions;

import java.util.List;

/**
 * Fingerprints of what the reader of a check saw, together with the key. A question whose level or explanation changes
 * gets a new version, but need not be read again.
 */
final class Seen {

    private static final int LENGTH = 16;
    private static final QuestionFormatting FORMATTING = new QuestionFormatting();

    private Seen() {}

    /** Of stem, options in any order, and key. */
    static String stemAndOptions(AuthoredQuestion question) {
        QuestionContent content = question.content();
        String number = content.answer() + " " + content.allowance() + " " + content.unit();
        return fingerprint(question, content.stem() + "\n" + number);
    }

    /** Of the options in any order, and the key. */
    static String optionsOnly(AuthoredQuestion question) {
        return fingerprint(question, "");
    }

    private static String fingerprint(AuthoredQuestion question, String rest) {
        String choices = String.join("\n", question.texts().stream().sorted().toList());
        List<String> right = question.format() == QuestionFormat.ORDERING
                ? question.rightTexts()
                : question.rightTexts().stream().sorted().toList();
        String everything = String.join("\n\n", question.format().code(), choices, String.join("\n", right), rest);
        return QuestionFormatting.hash(question.label(), everything).substring(0, LENGTH);
    }

    /** Hash that names the question's version. */
    static String version(AuthoredQuestion question) {
        return QuestionFormatting.hash(question.skill(), FORMATTING.write(question.content()));
    }
}
