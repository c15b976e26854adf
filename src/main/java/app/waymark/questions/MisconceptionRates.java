package app.waymark.questions;

import app.waymark.base.Phrase;
import app.waymark.questions.Rate.Limit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether named wrong beliefs can be recognized from answers. */
final class MisconceptionRates {

    private static final Phrase GROUP = Phrase.of("bank.misconceptions");
    private static final int LEAST = 100;
    private static final int LEAST_LINKS = 2;

    private MisconceptionRates() {}

    private record Linked(String slug, int links) implements Rate.Named {
        @Override
        public String label() {
            return slug + " (" + links + ")";
        }
    }

    static List<Rate> of(AuthoredBank bank) {
        Map<String, Integer> links = new HashMap<>();
        bank.questions().stream()
                .flatMap(MisconceptionRates::revealed)
                .forEach(slug -> links.merge(slug, 1, (a, b) -> a + b));
        List<Linked> linked = bank.misconceptions().stream()
                .map(slug -> new Linked(slug, links.getOrDefault(slug, 0)))
                .toList();
        return List.of(
                Rate.number(
                        GROUP,
                        Phrase.of("bank.misconceptions.named"),
                        Limit.atLeast(LEAST),
                        linked.size(),
                        linked.size(),
                        List.of()),
                Rate.share(
                        GROUP,
                        Phrase.of("bank.misconceptions.linked"),
                        Limit.ALL,
                        linked,
                        misconception -> misconception.links() >= LEAST_LINKS),
                ofQuestions(bank));
    }

    /** The rule that every question can break by itself. */
    static Rate ofQuestions(AuthoredBank bank) {
        return Rate.share(
                GROUP,
                Phrase.of("bank.misconceptions.right"),
                Limit.NONE,
                bank.questions(),
                q -> q.options().stream().anyMatch(o -> o.isBest() && o.misconception() != null));
    }

    private static Stream<String> revealed(AuthoredQuestion question) {
        return Stream.concat(
                        question.options().stream()
                                .filter(option -> !option.isBest())
                                .map(QuestionContent.Option::misconception),
                        question.commonErrors().stream().map(QuestionContent.CommonError::misconception))
                .filter(Objects::nonNull);
    }
}
