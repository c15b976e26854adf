package app.waymark.questions;

import static app.waymark.questions.SampleQuestion.bank;
import static app.waymark.questions.SampleQuestion.judgement;
import static app.waymark.questions.SampleQuestion.multipleResponse;
import static app.waymark.questions.SampleQuestion.numeric;
import static app.waymark.questions.SampleQuestion.ordering;
import static app.waymark.questions.SampleQuestion.singleChoice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the bank fails when it is broken, names who broke it, and passes when it is kept. */
class BankRulesTests {

    private static Rate rate(String name, AuthoredBank bank) {
        List<Rate> found = BankCheck.rates(bank).stream()
                .filter(rate -> rate.name().toString().startsWith(name))
                .toList();
        assertThat(found).as(name).isNotEmpty();
        return found.getFirst();
    }

    private static void fails(String name, AuthoredBank bank, String... offenders) {
        Rate rate = rate(name, bank);
        assertThat(rate.ok()).as(name + " = " + rate.value()).isFalse();
        assertThat(rate.offenders()).as(name).containsExactly(offenders);
    }

    private static void passes(String name, AuthoredBank bank) {
        Rate rate = rate(name, bank);
        assertThat(rate.ok()).as(name + " = " + rate.value()).isTrue();
    }

    /** Four questions, in one of which the key stands out. */
    private static AuthoredBank oneOfFour(String... options) {
        return bank(
                singleChoice("tok-a").optionsWithKeyAt(0, options),
                singleChoice("tok-b").optionsWithKeyAt(1, options),
                singleChoice("tok-c").optionsWithKeyAt(2, options),
                singleChoice("tok-d").optionsWithKeyAt(3, options));
    }

    @Test
    void aKeyIsNotTooOftenTheLongest() {
        fails(
                "key is the single longest option (single choice and judgement)",
                bank(singleChoice("tok-a").options("longest", "b", "c", "d"), judgement("tok-b")),
                "tok-a");
        passes("key is the single longest option", oneOfFour("long", "b", "c", "d"));
    }

    @Test
    void aKeyIsNotTooSeldomTheLongest() {
        fails(
                "key is the single longest option",
                bank(singleChoice("tok-a").options("a", "longest", "c", "d")),
                "tok-a");
    }

    @Test
    void aKeyIsNotTooOftenTheShortest() {
        fails("key is the single shortest option", bank(singleChoice("tok-a").options("a", "bb", "cc", "dd")), "tok-a");
        passes("key is the single shortest option", oneOfFour("a", "bb", "cc", "dd"));
    }

    @Test
    void theLongestOptionDoesNotPay() {
        fails(
                "right by taking the longest option (multiple response",
                bank(multipleResponse("tok-a").options("much longer", "b", "c", "d")),
                "tok-a");
        passes("right by taking the longest option (single", oneOfFour("long", "b", "c", "d"));
    }

    @Test
    void theMostHedgedOptionDoesNotPay() {
        fails(
                "right by taking the most hedged option (judgement",
                bank(judgement("tok-a").options("It may often help", "It helps", "It harms", "It stays")),
                "tok-a");
        passes("right by taking the most hedged option (single", oneOfFour("may", "b", "c", "d"));
    }

    @Test
    void theOptionWithMostWordsOfTheStemDoesNotPay() {
        fails(
                "right by taking the option with most words of the stem",
                bank(singleChoice("tok-a")
                        .stem("Which tokenizer splits words?")
                        .options("The tokenizer", "A parser", "A stemmer", "A model")),
                "tok-a");
        passes("right by taking the option with most words of the stem", bank(singleChoice("tok-a")));
    }

    @Test
    void theOnlyOptionWithoutAbsolutesDoesNotPay() {
        fails(
                "right by taking the option without always, never, only",
                bank(singleChoice("tok-a").options("It helps", "It never helps", "It always helps", "Only it helps")),
                "tok-a");
        passes("right by taking the option without always, never, only", bank(singleChoice("tok-a")));
    }

    @Test
    void keysStandInEveryPlaceEquallyOften() {
        fails("key in place A", bank(singleChoice("tok-a"), singleChoice("tok-b")), "tok-a", "tok-b");
        fails("key in place B", bank(singleChoice("tok-a")), "tok-a");
        passes("key in place A", oneOfFour("a", "b", "c", "d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All of the above",
                "None of the above.",
                "Both of them",
                "Both A and B",
                "none of the other options"
            })
    void noOptionLeansOnOthers(String text) {
        fails("“all of the above”", bank(singleChoice("tok-a").options("x", text, "y", "z")), "tok-a");
        passes("“all of the above”", bank(singleChoice("tok-a").options("x", "All of the tokens", "y", "z")));
    }

    @Test
    void optionsDoNotRepeatEachOther() {
        fails(
                "options that repeat each other",
                bank(singleChoice("tok-a").options("A byte.", "a  byte", "c", "d")),
                "tok-a");
        passes("options that repeat each other", bank(singleChoice("tok-a").options("x[1:]", "x[:1]", "c", "d")));
    }

    @Test
    void optionsAreShort() {
        fails(
                "every option within 30 words",
                bank(singleChoice("tok-a").options("word ".repeat(31), "b", "c", "d")),
                "tok-a");
        passes("every option within 30 words", bank(singleChoice("tok-a").options("word ".repeat(30), "b", "c", "d")));
    }

    @Test
    void stemsAreShort() {
        fails("within 120 words", bank(singleChoice("tok-a").stem("word ".repeat(121) + "?")), "tok-a");
        passes("within 120 words", bank(singleChoice("tok-a").stem("```\n" + "word ".repeat(121) + "\n```\nWhy?")));
        fails(
                "median words",
                bank(
                        singleChoice("tok-a").stem("word ".repeat(61) + "?"),
                        numeric("tok-b").stem("w ".repeat(61))));
        passes("median words", bank(singleChoice("tok-a").stem("word ".repeat(61) + "?"), numeric("tok-b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which of these is not a token?",
                "All are tokens except one. All but which, except it?",
                "What is not true?"
            })
    void fewStemsAskForWhatDoesNotHold(String stem) {
        fails("negative", bank(singleChoice("tok-a").stem(stem)), "tok-a");
        fails(
                "negative ones with the word emphasized",
                bank(singleChoice("tok-a").stem(stem)),
                "tok-a");
    }

    @Test
    void aNegativeWordMayBeEmphasizedOrBelongToTheCase() {
        passes("negative ones", bank(singleChoice("tok-a").stem("Which of these is **not** a token?")));
        passes("negative", bank(singleChoice("tok-a").stem("A model, which was not tuned, fails. What is the cause?")));
        passes("negative", bank(singleChoice("tok-a").stem("Which message does \"not found\" stand for?")));
        passes("negative", bank(singleChoice("tok-a").stem("Why does it not?")));
    }

    @Test
    void noTwoStemsAreAlike() {
        fails(
                "pairs of near-identical stems",
                bank(
                        singleChoice("tok-a").stem("A model of seven billion parameters runs out of memory. Why?"),
                        numeric("tok-b")
                                .skill("other")
                                .stem("A model of nine billion parameters runs out of memory. Why?")),
                "tok-a · tok-b (0.82)");
        passes(
                "pairs of near-identical stems",
                bank(singleChoice("tok-a"), singleChoice("tok-b").stem("Which byte comes first?")));
    }

    @Test
    void noStemGivesAwayTheKeyOfAnother() {
        var asked = singleChoice("tok-a")
                .options(
                        "Merge the most frequent adjacent pairs",
                        "Split at every space",
                        "Hash all words",
                        "Count letters");
        String telling = "A trainer that has to merge the most frequent adjacent pairs stops early. What is the cause?";

        fails(
                "stems that give away",
                bank(asked, singleChoice("tok-b").stem(telling)),
                "tok-b → tok-a (\"merge the most frequent adjacent\")");
        passes(
                "stems that give away",
                bank(asked, singleChoice("tok-b").skill("other").stem(telling)));
        passes(
                "stems that give away",
                bank(asked.stem(telling), singleChoice("tok-b").stem(telling)));
    }

    @Test
    void everythingIsExplained() {
        fails("a reason", bank(singleChoice("tok-a").because(2, " ")), "tok-a");
        fails("an explanation", bank(singleChoice("tok-a").explanation("")), "tok-a");
        fails("two to four sentences", bank(singleChoice("tok-a").explanation("One, e.g. this. ")), "tok-a");
        fails("two to four sentences", bank(singleChoice("tok-a").explanation("A. B. C. D. E.")), "tok-a");
        passes("two to four sentences", bank(singleChoice("tok-a").explanation("It is so. `b` follows!")));
        fails("a reference", bank(singleChoice("tok-a").reference("http://example.org")), "tok-a");
        fails("a note on the level below", bank(singleChoice("tok-a").below(null)), "tok-a");
        fails("numeric answers", bank(numeric("tok-a").compute(null)), "tok-a");
        fails("multiple response says", bank(multipleResponse("tok-a").stem("Which?")), "tok-a");
        var sound = bank(
                singleChoice("tok-a"),
                judgement("tok-b"),
                multipleResponse("tok-c"),
                ordering("tok-d"),
                numeric("tok-e"));
        CompletenessRates.of(sound)
                .forEach(
                        rate -> assertThat(rate.ok()).as(rate.name().toString()).isTrue());
    }

    @Test
    void noQuestionTakesLongerThanFiveMinutes() {
        fails(
                "an expected time",
                bank(singleChoice("tok-a").stem("```\n" + "word ".repeat(1000) + "\n```\nWhy?")),
                "tok-a");
    }

    @Test
    void theBankIsLargeEnough() {
        fails("questions", bank(singleChoice("tok-a")));
        passes(
                "questions",
                bank(IntStream.range(0, 850).mapToObj(i -> numeric("tok-" + i)).toArray(SampleQuestion[]::new)));
        fails("skills with as many", bank(singleChoice("tok-a")), "tokenization (1/2)");
        passes("skills with as many", bank(singleChoice("tok-a"), numeric("tok-b")));
    }

    @Test
    void everyLevelHasQuestions() {
        int[] levels = {1, 1, 2, 2, 3, 3, 4, 4};
        List<SampleQuestion> questions = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            questions.add(singleChoice("tok-" + i).level(levels[i]));
        }
        fails(
                "skills with two questions at levels 1 to 4",
                bank(questions.toArray(SampleQuestion[]::new)),
                "tokenization [2, 2, 2, 2, 0]");
        questions.add(singleChoice("tok-last").level(5));
        passes("skills with two questions at levels 1 to 4", bank(questions.toArray(SampleQuestion[]::new)));
    }

    @Test
    void enoughQuestionsAreHardToGuess() {
        fails(
                "multiple response, ordering or numeric",
                bank(singleChoice("tok-a"), judgement("tok-b")),
                "tok-a",
                "tok-b");
        fails("required technical skills", bank(singleChoice("tok-a"), judgement("tok-b")), "tokenization (0 %)");
        passes("multiple response, ordering or numeric", bank(singleChoice("tok-a"), ordering("tok-b")));
        passes("required technical skills", bank(singleChoice("tok-a"), multipleResponse("tok-b")));
    }

    @Test
    void peopleSkillsAreMostlyJudgement() {
        var people = List.of(new BankSkill("leadership", "Leadership", 1, true, 3, List.of()));
        var asked = List.of(singleChoice("lead-a").skill("leadership").build());
        var judged = List.of(judgement("lead-b").skill("leadership").build());

        fails("people skills", new AuthoredBank(asked, people, List.of()), "leadership (0 %)");
        passes("people skills", new AuthoredBank(judged, people, List.of()));
    }

    @Test
    void theUpperLevelsAskAboutSituations() {
        fails("situations", bank(singleChoice("tok-a").withoutSituation(), singleChoice("tok-b")), "tok-a");
        passes("situations", bank(singleChoice("tok-a").level(2).withoutSituation(), singleChoice("tok-b")));
    }

    @Test
    void reviewsAreSpread() {
        fails(
                "reviews due in the fullest month",
                bank(
                        singleChoice("tok-a").reviewBy("2027-05"),
                        singleChoice("tok-b").reviewBy("2027-05"),
                        numeric("tok-c").reviewBy("2027-06")),
                "tok-a",
                "tok-b");
        passes(
                "reviews due in the fullest month",
                bank(IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> numeric("tok-" + i).reviewBy("2027-0" + i))
                        .toArray(SampleQuestion[]::new)));
        fails("reviews due within 18 months", bank(numeric("tok-a").reviewBy("2028-06")), "tok-a");
        fails("reviews due within 18 months", bank(numeric("tok-a").reviewBy("2026-11")), "tok-a");
        passes("reviews due within 18 months", bank(numeric("tok-a").reviewBy("2028-05")));
    }

    @Test
    void everyMisconceptionIsRevealedByTwoWrongAnswers() {
        AuthoredQuestion once =
                singleChoice("tok-a").misconception(1, "tokens-are-words").build();
        AuthoredQuestion again =
                singleChoice("tok-b").misconception(2, "tokens-are-words").build();
        AuthoredQuestion onKey =
                singleChoice("tok-c").misconception(0, "tokens-are-words").build();
        var named = List.of("tokens-are-words");

        fails("linked from two", new AuthoredBank(List.of(once, onKey), List.of(), named), "tokens-are-words (1)");
        passes("linked from two", new AuthoredBank(List.of(once, again), List.of(), named));
        fails(
                "questions that link one from a right answer",
                new AuthoredBank(List.of(onKey), List.of(), named),
                "tok-c");
        fails("named", new AuthoredBank(List.of(), List.of(), named));
        passes(
                "named",
                new AuthoredBank(
                        List.of(),
                        List.of(),
                        IntStream.range(0, 100).mapToObj(i -> "m" + i).toList()));
    }
}
