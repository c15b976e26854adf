package app.waymark.questions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How much of what two questions ask is the same: the cosine of their words, each weighed by how rare it is in the bank
 * (tf–idf with logarithmic document frequency; Salton and Buckley 1988).
 */
final class Similarity {

    private final Map<String, Integer> documents = new HashMap<>();
    private final List<QuestionEntry> bank;
    private final Map<String, Map<String, Double>> known = new HashMap<>();

    Similarity(List<QuestionEntry> bank) {
        this.bank = bank;
        bank.forEach(
                entry -> new HashSet<>(words(entry.content())).forEach(word -> documents.merge(word, 1, Integer::sum)));
        bank.forEach(entry -> known.put(entry.id(), weights(entry.content())));
    }

    /** A question and how alike it is, 0 to 1. */
    record Alike(QuestionEntry entry, double share) {}

    /** The most alike questions, the question itself left out. */
    List<Alike> to(QuestionContent content, double least, int limit) {
        Map<String, Double> mine = weights(content);
        return bank.stream()
                .filter(entry -> !entry.id().equals(content.id()))
                .map(entry -> new Alike(entry, cosine(mine, known.getOrDefault(entry.id(), Map.of()))))
                .filter(alike -> alike.share() >= least)
                .sorted(Comparator.comparingDouble(Alike::share).reversed())
                .limit(limit)
                .toList();
    }

    private static List<String> words(QuestionContent content) {
        Stream<String> right = content.options() == null
                ? Stream.empty()
                : content.options().stream()
                        .filter(QuestionContent.Option::isBest)
                        .map(QuestionContent.Option::text);
        return Stream.concat(Stream.of(content.stem()), right)
                .filter(text -> text != null)
                .flatMap(text -> Words.lower(text).stream())
                .toList();
    }

    private Map<String, Double> weights(QuestionContent content) {
        Map<String, Double> weights = new HashMap<>();
        words(content).forEach(word -> weights.merge(word, 1.0, Double::sum));
        weights.replaceAll(
                (word, count) -> count * Math.log((1.0 + bank.size()) / (1.0 + documents.getOrDefault(word, 0))));
        return weights;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double product = 0;
        for (var word : one.entrySet()) {
            product += word.getValue() * other.getOrDefault(word.getKey(), 0.0);
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    }
}
