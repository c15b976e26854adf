package app.waymark.calibration.simulation;

import app.waymark.measurement.AnswerBin;
import app.waymark.measurement.BankSharpness;
import app.waymark.measurement.CalibrationPrior;
import app.waymark.measurement.Item;
import app.waymark.measurement.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An instance from its first day on: people take a quick look and one step more, and every so often all questions are
 * recalibrated by the aggregate that the application's own recalibration reads.
 */
final class LearningInstance {

    /** People between two recalibrations. */
    static final int PEOPLE_A_NIGHT = 100;

    /** How long each of them sits. */
    static final Sitting.Plan SITTING = new Sitting.Plan(List.of(), 22);

    private final List<Item> authors;
    private final TrueItems truth;
    private final Map<String, Map<Bin, long[]>> answers = new HashMap<>();
    private List<Item> known;
    private double sharpness = BankSharpness.ASSUMED;

    LearningInstance(PlayedBank first) {
        authors = first.known();
        truth = first.truth();
        known = authors;
    }

    /** The rounding of the aggregate: quarters of a logit, tenths of a squared logit. */
    private record Bin(double mean, double variance) implements Comparable<Bin> {

        static Bin of(Sitting.Asked asked) {
            return new Bin(Math.rint(asked.meanBefore() * 4) / 4, Math.rint(asked.varianceBefore() * 10) / 10);
        }

        @Override
        public int compareTo(Bin other) {
            int byMean = Double.compare(mean, other.mean);
            return byMean != 0 ? byMean : Double.compare(variance, other.variance);
        }
    }

    /** The questions as they are known by now. */
    PlayedBank bank() {
        return new PlayedBank(truth, known);
    }

    /** The a₀ that the answers have shown so far. */
    double sharpness() {
        return sharpness;
    }

    void add(Sitting.Result sitting) {
        for (Sitting.Asked asked : sitting.asked()) {
            if (asked.counted()) {
                long[] counts = answers.computeIfAbsent(asked.item(), item -> new TreeMap<>())
                        .computeIfAbsent(Bin.of(asked), bin -> new long[Outcome.values().length]);
                counts[index(asked.outcome())]++;
            }
        }
    }

    void recalibrate() {
        List<BankSharpness.Answers> all = authors.stream().map(this::answersTo).toList();
        sharpness = BankSharpness.of(all);
        List<Item> fitted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            fitted.add(authors.get(i).with(all.get(i).fitted(sharpness)));
        }
        known = fitted;
    }

    private BankSharpness.Answers answersTo(Item item) {
        List<AnswerBin> bins = new ArrayList<>();
        answers.getOrDefault(item.id(), Map.of()).forEach((bin, counts) -> {
            long right = counts[index(Outcome.RIGHT)];
            long dontKnow = counts[index(Outcome.DONT_KNOW)];
            bins.add(new AnswerBin(
                    bin.mean(), bin.variance(), right + dontKnow + counts[index(Outcome.WRONG)], right, dontKnow));
        });
        return new BankSharpness.Answers(
                CalibrationPrior.ofLevel(item.level()), item.parameters().c(), bins);
    }

    private static int index(Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> 0;
            case WRONG -> 1;
            case DONT_KNOW -> 2;
        };
    }
}
