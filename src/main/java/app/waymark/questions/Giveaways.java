package app.waymark.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds stems that contain a key of another question of their skill: five or more words in a row, two of them of five
 * letters or more, that neither the question's own stem nor its wrong options contain.
 */
final class Giveaways {

    private static final int RUN = 5;
    private static final int LONG_WORD = 5;
    private static final int LONG_WORDS = 2;

    private Giveaways() {}

    static List<String> in(List<AuthoredQuestion> questions) {
        List<String> found = new ArrayList<>();
        for (AuthoredQuestion asked : questions) {
            Set<List<String>> telling = tellingRuns(asked);
            if (telling.isEmpty()) {
                continue;
            }
            for (AuthoredQuestion other : questions) {
                if (!other.label().equals(asked.label()) && other.skill().equals(asked.skill())) {
                    runs(other.content().stem()).stream()
                            .filter(telling::contains)
                            .findFirst()
                            .ifPresent(run -> found.add(
                                    other.label() + " → " + asked.label() + " (\"" + String.join(" ", run) + "\")"));
                }
            }
        }
        return found;
    }

    private static Set<List<String>> tellingRuns(AuthoredQuestion question) {
        Set<List<String>> telling = new HashSet<>();
        for (QuestionContent.Option option : question.options()) {
            if (option.isBest()) {
                telling.addAll(runs(option.text()));
            }
        }
        for (QuestionContent.Option option : question.options()) {
            if (!option.isBest()) {
                runs(option.text()).forEach(telling::remove);
            }
        }
        runs(question.content().stem()).forEach(telling::remove);
        telling.removeIf(
                run -> run.stream().filter(word -> word.length() >= LONG_WORD).count() < LONG_WORDS);
        return telling;
    }

    private static List<List<String>> runs(String text) {
        List<String> words = Words.lower(text);
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }
}
