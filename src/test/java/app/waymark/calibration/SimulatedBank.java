package app.waymark.calibration;

import app.waymark.assessment.AnswerFacts.Fact;
import app.waymark.calibration.ItemAnalysis.Question;
import app.waymark.measurement.GaussianBelief;
import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.SkillTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Single-choice questions whose difficulties the author has guessed with the usual error and whose wrong options attract
 * in unequal shares, and people who answer thirty of them each. What is believed of them before each answer comes from
 * the engine, which works with the author's numbers and with the keys as they are written, wrong ones included.
 */
final class SimulatedBank {

    private static final int SKILLS = 6;
    private static final int OPTIONS = 4;

    private final RandomGenerator random;
    private final List<Simulated> items = new ArrayList<>();
    private final Map<Integer, List<Fact>> answers = new TreeMap<>();

    /** The author takes {@code key} for right, {@code trueKey} is. */
    private record Simulated(
            int skill, ItemParameters authors, double b, int key, int trueKey, List<Double> attraction) {}

    /** What was answered to one question. */
    record Answers(Question question, List<Fact> facts) {}

    SimulatedBank(long seed, int questions, Set<Integer> miskeyed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < questions; i++) {
            double b = -1.6 + 0.8 * (i % 5);
            var authors = new ItemParameters(1, b, 0.25, 0.7);
            List<Double> attraction = random.doubles(OPTIONS, 0.5, 1.5).boxed().toList();
            int trueKey = miskeyed.contains(i) ? 2 : 0;
            items.add(new Simulated(i % SKILLS, authors, b + 0.5 * random.nextGaussian(), 0, trueKey, attraction));
            answers.put(i, new ArrayList<>());
        }
    }

    private record Given(int item, boolean right, int chosen, double mean, double variance) {}

    SimulatedBank answeredBy(int people, int each) {
        SkillTree tree = SkillTree.withDefaults(new int[SKILLS], new boolean[1]);
        for (int person = 0; person < people; person++) {
            double general = random.nextGaussian();
            double[] theta = IntStream.range(0, SKILLS)
                    .mapToDouble(s -> Math.sqrt(0.6) * general + Math.sqrt(0.4) * random.nextGaussian())
                    .toArray();
            GaussianBelief belief = GaussianBelief.prior(tree);
            List<Given> given = new ArrayList<>();
            for (int item : drawn(each)) {
                Simulated asked = items.get(item);
                int chosen = choice(asked, theta[asked.skill()]);
                boolean right = chosen == asked.key();
                given.add(new Given(item, right, chosen, belief.mean(asked.skill()), belief.variance(asked.skill())));
                belief = belief.updated(asked.skill(), asked.authors().curve(), right);
            }
            keep(given);
        }
        return this;
    }

    private List<Integer> drawn(int each) {
        List<Integer> all =
                new ArrayList<>(IntStream.range(0, items.size()).boxed().toList());
        for (int i = 0; i < each; i++) {
            int other = i + random.nextInt(all.size() - i);
            int swapped = all.set(i, all.get(other));
            all.set(other, swapped);
        }
        return all.subList(0, each);
    }

    /** Whoever knows takes the true key; whoever does not takes any option, as much as it attracts. */
    private int choice(Simulated asked, double theta) {
        if (random.nextDouble() < 1 / (1 + Math.exp(asked.b() - theta))) {
            return asked.trueKey();
        }
        double at = random.nextDouble()
                * asked.attraction().stream().mapToDouble(share -> share).sum();
        int option = 0;
        while (option < OPTIONS - 1 && at >= asked.attraction().get(option)) {
            at -= asked.attraction().get(option++);
        }
        return option;
    }

    /** The rest as the database computes it: right answers beyond those of an average person. */
    private void keep(List<Given> given) {
        double total = given.stream().mapToDouble(this::surplus).sum();
        for (Given one : given) {
            answers.computeIfAbsent(one.item(), none -> new ArrayList<>())
                    .add(new Fact(
                            one.right() ? Outcome.RIGHT : Outcome.WRONG,
                            List.of(one.chosen()),
                            20_000 + random.nextInt(40_000),
                            one.mean(),
                            one.variance(),
                            given.size() - 1,
                            (total - surplus(one)) / (given.size() - 1)));
        }
    }

    private double surplus(Given one) {
        ItemParameters p = items.get(one.item()).authors();
        return (one.right() ? 1 : 0) - (p.c() + (1 - p.c()) / (1 + Math.exp(p.a() * p.b())));
    }

    /** What an analysis says of each question, those it has nothing to say of left out. */
    <T> Map<Integer, List<T>> flagged(Function<Answers, List<T>> analysis) {
        return answers.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey(), analysis.apply(new Answers(question(entry.getKey()), entry.getValue()))))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private Question question(int item) {
        Simulated simulated = items.get(item);
        return new Question("item " + item, simulated.authors(), simulated.authors(), OPTIONS, Set.of(simulated.key()));
    }
}
