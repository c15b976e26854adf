package app.waymark.questions;

import static app.waymark.questions.QuestionFormat.JUDGEMENT;
import static app.waymark.questions.QuestionFormat.MULTIPLE_RESPONSE;
import static app.waymark.questions.QuestionFormat.SINGLE_CHOICE;

import app.waymark.questions.Rate.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the key can be told by its length, its wording or its place. */
final class KeyRates {

    private static final String GROUP = "Keys";
    private static final Limit AROUND_A_QUARTER = Limit.between(0.2, 0.3);
    private static final Limit GUESSED = Limit.atMost(0.32);

    private KeyRates() {}

    static List<Rate> of(AuthoredBank bank) {
        List<AuthoredQuestion> single = bank.of(SINGLE_CHOICE);
        List<AuthoredQuestion> oneKey = bank.of(SINGLE_CHOICE, JUDGEMENT);
        List<Rate> rates = new ArrayList<>();
        rates.add(longest("single choice", single));
        rates.add(longest("single choice and judgement", oneKey));
        rates.add(shortest("single choice", single));
        rates.add(shortest("single choice and judgement", oneKey));
        for (Guesser guesser : Guesser.values()) {
            rates.add(guessed(guesser, "single choice", single));
            rates.add(guessed(guesser, "judgement", bank.of(JUDGEMENT)));
            rates.add(guessed(guesser, "multiple response, told how many", bank.of(MULTIPLE_RESPONSE)));
        }
        positions("single choice", single, rates);
        positions(
                "four options, one key",
                oneKey.stream().filter(q -> q.options().size() == 4).toList(),
                rates);
        return rates;
    }

    private static Rate longest(String formats, List<AuthoredQuestion> questions) {
        return Rate.share(
                GROUP, "key is the single longest option (" + formats + ")", AROUND_A_QUARTER, questions, question -> {
                    int key = length(question.rightTexts().getFirst());
                    return others(question).allMatch(length -> length < key);
                });
    }

    private static Rate shortest(String formats, List<AuthoredQuestion> questions) {
        return Rate.share(
                GROUP, "key is the single shortest option (" + formats + ")", AROUND_A_QUARTER, questions, question -> {
                    int key = length(question.rightTexts().getFirst());
                    return others(question).allMatch(length -> length > key);
                });
    }

    private static IntStream others(AuthoredQuestion question) {
        return question.options().stream().filter(option -> !option.isBest()).mapToInt(option -> length(option.text()));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Rate guessed(Guesser guesser, String formats, List<AuthoredQuestion> questions) {
        return Rate.mean(
                GROUP,
                "right by taking the " + guesser.choice() + " (" + formats + ")",
                GUESSED,
                questions,
                guesser::chance);
    }

    private static void positions(String formats, List<AuthoredQuestion> questions, List<Rate> rates) {
        for (int place = 0; place < 4; place++) {
            int index = place;
            rates.add(Rate.share(
                    GROUP,
                    "key in place " + "ABCD".charAt(place) + " (" + formats + ")",
                    AROUND_A_QUARTER,
                    questions,
                    question -> question.options().get(index).isBest()));
        }
    }
}
