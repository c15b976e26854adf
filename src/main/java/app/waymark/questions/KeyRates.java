package app.waymark.questions;

import static app.waymark.questions.QuestionFormat.JUDGEMENT;
import static app.waymark.questions.QuestionFormat.MULTIPLE_RESPONSE;
import static app.waymark.questions.QuestionFormat.SINGLE_CHOICE;

import app.waymark.base.Phrase;
import app.waymark.questions.Rate.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether the key can be told by its length, its wording or its place. */
final class KeyRates {

    private static final Phrase GROUP = Phrase.of("bank.keys");
    private static final Limit AROUND_A_QUARTER = Limit.between(0.2, 0.3);
    private static final Limit GUESSED = Limit.atMost(0.32);

    private KeyRates() {}

    static List<Rate> of(AuthoredBank bank) {
        List<AuthoredQuestion> single = bank.of(SINGLE_CHOICE);
        List<AuthoredQuestion> oneKey = bank.of(SINGLE_CHOICE, JUDGEMENT);
        List<Rate> rates = new ArrayList<>();
        rates.add(longest(Phrase.of("bank.formats.single"), single));
        rates.add(longest(Phrase.of("bank.formats.one-key"), oneKey));
        rates.add(shortest(Phrase.of("bank.formats.single"), single));
        rates.add(shortest(Phrase.of("bank.formats.one-key"), oneKey));
        for (Guesser guesser : Guesser.values()) {
            rates.add(guessed(guesser, Phrase.of("bank.formats.single"), single));
            rates.add(guessed(guesser, Phrase.of("bank.formats.judgement"), bank.of(JUDGEMENT)));
            rates.add(guessed(guesser, Phrase.of("bank.formats.multiple"), bank.of(MULTIPLE_RESPONSE)));
        }
        positions(Phrase.of("bank.formats.single"), single, rates);
        positions(
                Phrase.of("bank.formats.four"),
                oneKey.stream().filter(q -> q.options().size() == 4).toList(),
                rates);
        return rates;
    }

    private static Rate longest(Phrase formats, List<AuthoredQuestion> questions) {
        return Rate.share(GROUP, Phrase.of("bank.keys.longest", formats), AROUND_A_QUARTER, questions, question -> {
            int key = length(question.rightTexts().getFirst());
            return others(question).allMatch(length -> length < key);
        });
    }

    private static Rate shortest(Phrase formats, List<AuthoredQuestion> questions) {
        return Rate.share(GROUP, Phrase.of("bank.keys.shortest", formats), AROUND_A_QUARTER, questions, question -> {
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

    private static Rate guessed(Guesser guesser, Phrase formats, List<AuthoredQuestion> questions) {
        return Rate.mean(
                GROUP, Phrase.of("bank.keys.guessed", guesser.choice(), formats), GUESSED, questions, guesser::chance);
    }

    private static void positions(Phrase formats, List<AuthoredQuestion> questions, List<Rate> rates) {
        for (int place = 0; place < 4; place++) {
            int index = place;
            rates.add(Rate.share(
                    GROUP,
                    Phrase.of("bank.keys.place", "ABCD".substring(place, place + 1), formats),
                    AROUND_A_QUARTER,
                    questions,
                    question -> question.options().get(index).isBest()));
        }
    }
}
