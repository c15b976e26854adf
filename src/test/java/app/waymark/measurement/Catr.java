package app.waymark.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What the R package catR computes beside what the engine needs: written anew from its documented definitions. */
final class Catr {

    /** catR's default quadrature: 33 nodes on [−4, 4]. */
    static final Grid GRID = new Grid(33, 4);

    private Catr() {}

    static List<ItemParameters> bank() {
        return Vectors.csv("uni_bank60.csv").stream()
                .map(row -> new ItemParameters(row.number("a"), row.number("b"), row.number("c"), 0))
                .toList();
    }

    static List<Response> responses(List<ItemParameters> bank, Vectors.Row row, double d) {
        int[] items = row.items("items");
        boolean[] right = row.answers("resp");
        List<Response> responses = new ArrayList<>();
        for (int j = 0; j < items.length; j++) {
            ItemParameters item = bank.get(items[j]);
            responses.add(Response.now(
                    0,
                    new ItemParameters(d * item.a(), item.b(), item.c(), 0),
                    right[j] ? Outcome.RIGHT : Outcome.WRONG));
        }
        return responses;
    }

    /** A value per item. */
    interface Criterion {

        double value(ItemParameters item);

        /** Smaller is better for distances and expected variances. */
        default boolean smallest() {
            return false;
        }
    }

    private record Smallest(Criterion criterion) implements Criterion {
        @Override
        public double value(ItemParameters item) {
            return criterion.value(item);
        }

        @Override
        public boolean smallest() {
            return true;
        }
    }

    static int best(List<ItemParameters> bank, List<Integer> given, Criterion criterion) {
        HashSet<Integer> out = new HashSet<>(given);
        int best = -1;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < bank.size(); j++) {
            double value = (criterion.smallest() ? -1 : 1) * criterion.value(bank.get(j));
            if (!out.contains(j) && value > bestValue) {
                best = j;
                bestValue = value;
            }
        }
        return best;
    }

    static Criterion criterion(String name, List<Response> given, double theta) {
        return switch (name) {
            case "MFI" -> item -> item.curve().information(theta);
            case "bOpt" -> new Smallest(item -> Math.abs(item.b() - theta));
            case "thOpt" ->
                new Smallest(item ->
                        Math.abs(item.b() + Math.log((1 + Math.sqrt(1 + 8 * item.c())) / 2) / item.a() - theta));
            case "MLWI" ->
                item -> integral(x -> likelihood(given, x) * item.curve().information(x));
            case "MPWI" ->
                item -> integral(x -> likelihood(given, x) * item.curve().information(x) * normalDensity(x));
            case "KL" -> item -> integral(x -> likelihood(given, x) * divergence(item, theta, x));
            case "KLP" -> item -> integral(x -> likelihood(given, x) * divergence(item, theta, x) * normalDensity(x));
            case "MEI" -> item -> expectedInformation(given, item, theta);
            case "MEPV" -> new Smallest(item -> expectedVariance(given, item, theta));
            default -> throw new IllegalArgumentException(name);
        };
    }

    static double maximumLikelihood(List<Response> responses) {
        return peak(responses, theta -> score(responses, theta));
    }

    /** Warm's weighted likelihood: the score plus J / 2I, J = Σ P′P″ / PQ. */
    static double weightedLikelihood(List<Response> responses) {
        return peak(responses, theta -> {
            double j = 0;
            double information = 0;
            for (Response response : responses) {
                ResponseCurve curve = response.item().curve();
                double known = Logistic.sigmoid(curve.slope() * (theta - curve.difficulty()));
                double first = (1 - curve.guessing()) * curve.slope() * known * (1 - known);
                double second = first * curve.slope() * (1 - 2 * known);
                j += first * second / (curve.right(theta) * curve.wrong(theta));
                information += curve.information(theta);
            }
            return score(responses, theta) + j / (2 * information);
        });
    }

    private static double score(List<Response> responses, double theta) {
        double score = 0;
        for (Response response : responses) {
            score += response.item().curve().score(response.outcome().isRight(), theta);
        }
        return score;
    }

    /** The highest peak on [−4, 4], found where the slope turns from positive to negative, or the end it points to. */
    private static double peak(List<Response> responses, DoubleUnaryOperator slope) {
        double best = slope.applyAsDouble(-4) > 0 ? 4 : -4;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < 160; i++) {
            double low = -4 + i * 0.05;
            double high = low + 0.05;
            if (slope.applyAsDouble(low) > 0 && slope.applyAsDouble(high) <= 0) {
                while (high - low > 1e-10) {
                    double middle = (low + high) / 2;
                    if (slope.applyAsDouble(middle) > 0) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                double height = likelihood(responses, low);
                if (height > highest) {
                    highest = height;
                    best = low;
                }
            }
        }
        return best;
    }

    private static double expectedVariance(List<Response> given, ItemParameters item, double theta) {
        double variance = 0;
        for (Outcome outcome : List.of(Outcome.RIGHT, Outcome.WRONG)) {
            double sd = new UnidimensionalEap(GRID)
                    .estimate(with(given, item, outcome), EffectiveGuessing.ALWAYS)
                    .standardError();
            variance += item.curve().probability(outcome.isRight(), theta) * sd * sd;
        }
        return variance;
    }

    private static double expectedInformation(List<Response> given, ItemParameters item, double theta) {
        double information = 0;
        for (Outcome outcome : List.of(Outcome.RIGHT, Outcome.WRONG)) {
            double after = new UnidimensionalEap(GRID)
                    .estimate(with(given, item, outcome), EffectiveGuessing.ALWAYS)
                    .theta();
            information += item.curve().probability(outcome.isRight(), theta)
                    * item.curve().observedInformation(outcome.isRight(), after);
        }
        return information;
    }

    private static List<Response> with(List<Response> given, ItemParameters item, Outcome outcome) {
        List<Response> responses = new ArrayList<>(given);
        responses.add(Response.now(0, item, outcome));
        return responses;
    }

    private static double divergence(ItemParameters item, double theta, double x) {
        ResponseCurve curve = item.curve();
        double sum = 0;
        for (boolean right : new boolean[] {true, false}) {
            sum += curve.probability(right, theta)
                    * (curve.logProbability(right, theta) - curve.logProbability(right, x));
        }
        return sum;
    }

    private static double likelihood(List<Response> given, double theta) {
        double log = 0;
        for (Response response : given) {
            log += response.item().curve().logProbability(response.outcome().isRight(), theta);
        }
        return Math.exp(log);
    }

    private static double normalDensity(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /** The trapezoid rule on catR's nodes. */
    private static double integral(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < GRID.size(); i++) {
            double end = i == 0 || i == GRID.size() - 1 ? 0.5 : 1;
            sum += end * function.applyAsDouble(GRID.node(i)) * GRID.step();
        }
        return sum;
    }
}
