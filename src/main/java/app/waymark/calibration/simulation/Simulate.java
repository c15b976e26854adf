package app.waymark.calibration.simulation;

import app.waymark.base.SeedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the real bank with made-up people and prints the goals, each strategy side by side, each sharpness, each habit of
 * answering, other correlations, whether chances come true, and what more minutes or sharper questions would bring.
 */
@SuppressWarnings("SystemOut")
public final class Simulate {

    private static final double[] SHARPNESS = {0.7, 1, 1.3, 1.7};
    private static final Sitting.Plan GOALS = Sitting.Plan.GOALS;
    private static final int AT_22 = 1;
    private static final int LONG = 72;
    private static final List<Integer> LEARNED_FROM = List.of(200, 1000);

    /** One instance's questions may happen to be easy or hard together, so several are looked at. */
    private static final int INSTANCES = 4;

    private static final List<Integer> SHOWN = List.of(12, 22, 32, 42, 52, 62, 72);

    /** Most people get a clear verdict before anything is promised to them, so many have to sit. */
    private static final int FORECASTS_OF_HALF = 4;

    private static final String GUESSED = ", as guessed";
    private static final String CALIBRATED = ", calibrated";
    private static final String FIXED = "fixed form, a0 = 1.0";
    private static final double[] CHANCES = {0, 0.1, 0.3, 0.5, 0.7, 1};

    private final ShippedWorld world;
    private final Studies studies;
    private final Tables tables;
    private final Pictures pictures;
    private final int people;
    private final long seed;

    private Simulate(ShippedWorld world, Map<String, String> options) {
        this.world = world;
        people = Integer.parseInt(options.getOrDefault("--people", "1000"));
        seed = Long.parseLong(options.getOrDefault("--seed", "20261125"));
        tables = new Tables(options.containsKey("--csv") ? Path.of(options.get("--csv")) : null);
        pictures = new Pictures(options.containsKey("--svg") ? Path.of(options.get("--svg")) : null);
        int fewer = fewer();
        int halves = Strategy.values().length + 2 + FORECASTS_OF_HALF;
        studies = new Studies(
                world,
                seed,
                (SHARPNESS.length + 1) * people
                        + halves * half()
                        + (2 + frontierLines()) * fewer
                        + SHARPNESS.length * (INSTANCES * LEARNED_FROM.getLast() + LEARNED_FROM.size() * half())
                        + (5 + 2 * LEARNED_FROM.size()) * 2 * people);
    }

    /**
     * Arguments: directory of the shipped files, then {@code --people N}, {@code --seed S}, {@code --json FILE},
     * {@code --csv DIRECTORY}, {@code --svg DIRECTORY}.
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        ShippedWorld world = ShippedWorld.read(new SeedFiles("file:" + arguments[0] + "/"));
        Map<String, Object> json = new Simulate(world, options).run();
        if (options.containsKey("--json")) {
            Files.writeString(
                    Path.of(options.get("--json")),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        }
    }

    private int half() {
        return Math.max(50, people / 2);
    }

    private int fewer() {
        return Math.max(50, people / 4);
    }

    private Map<String, Object> run() throws IOException {
        Map<Double, Tally> sharpness = new LinkedHashMap<>();
        Studies.People anybody = studies.anybody(Correlations.USUAL);
        for (double a0 : SHARPNESS) {
            sharpness.put(a0, studies.overRoles(Strategy.BALANCED, a0, anybody, people, GOALS));
        }
        Tally usual = Objects.requireNonNull(sharpness.get(1.0));
        Map<Strategy, Tally> strategies = new EnumMap<>(Strategy.class);
        for (Strategy strategy : Strategy.values()) {
            strategies.put(strategy, studies.overRoles(strategy, 1, anybody, half(), GOALS));
        }
        Tally able = studies.overRoles(Strategy.BALANCED, 1, studies.placed(0.8, 0, 0), half(), GOALS);
        Tally twoShort = studies.overRoles(Strategy.BALANCED, 1, studies.placed(0.3, 2, 0.8), half(), GOALS);
        Tally oneRole = studies.inRole("prompt-engineer", people, Sitting.Plan.WITHOUT_LOOKS);
        Map<String, Tally> worlds = new LinkedHashMap<>();
        worlds.put("usual", usual);
        for (var other :
                Map.of("weak", Correlations.WEAK, "strong", Correlations.STRONG).entrySet()) {
            worlds.put(
                    other.getKey(),
                    studies.overRoles(Strategy.BALANCED, 1, studies.anybody(other.getValue()), fewer(), GOALS));
        }
        List<ForecastStudy.Outcome> forecasts = studies.forecasts(FORECASTS_OF_HALF * half());
        Map<String, Tally> frontier = frontier(anybody);
        Map<Integer, Learned> learned = learning(anybody);
        Map<Strategy, Tally> curves = new EnumMap<>(Strategy.class);
        for (Strategy strategy : new Strategy[] {Strategy.BALANCED, Strategy.FIXED_FORM, Strategy.ROTATED_FORMS}) {
            curves.put(strategy, curves(strategy, studies.guessed(1), anybody));
        }
        Map<Strategy, Tally> knownCurves = new EnumMap<>(Strategy.class);
        for (Strategy strategy : new Strategy[] {Strategy.BALANCED, Strategy.FIXED_FORM}) {
            knownCurves.put(strategy, curves(strategy, studies.calibrated(1), anybody));
        }
        System.err.println();

        Goals goals = Goals.fromTheFirstDay();
        System.out.println("Goals (seed " + seed + ", " + people
                + " people; true difficulties and sharpness unknown to the engine; 95 % intervals)");
        goals.precision(sharpness);
        goals.verdicts(able, twoShort);
        goals.words(sharpness);
        goals.coverage(sharpness);
        Tally adaptive = of(curves, Strategy.BALANCED);
        goals.economy(adaptive, of(curves, Strategy.FIXED_FORM));
        goals.economyHeldBack(adaptive, of(curves, Strategy.ROTATED_FORMS));
        goals.economyCalibrated(of(knownCurves, Strategy.BALANCED), of(knownCurves, Strategy.FIXED_FORM));
        goals.economySeparate(of(strategies, Strategy.BALANCED), of(strategies, Strategy.SEPARATE));
        goals.fairness(usual);
        goals.exposure(oneRole, world);
        afterPeople(learned, goals);

        Map<String, Tally> named = new LinkedHashMap<>();
        strategies.forEach((strategy, tally) -> named.put(strategy.label, tally));
        tables.groups("strategies", "By strategy, a0 = 1", named, GOALS.looks());
        exposures(named);
        Map<String, Tally> byA0 = new LinkedHashMap<>();
        sharpness.forEach((a0, tally) -> byA0.put("a0 = " + a0, tally));
        tables.groups("sharpness", "By sharpness of the questions", byA0, GOALS.looks());
        Map<String, Tally> habits = new LinkedHashMap<>();
        for (SimulatedPerson.Habit habit : SimulatedPerson.Habit.values()) {
            habits.put(habit.name().toLowerCase(Locale.ROOT), usual.of(p -> p.habit() == habit));
        }
        tables.groups("habits", "By habit of answering", habits, GOALS.looks());
        tables.groups("correlations", "By how skills hang together", worlds, GOALS.looks());
        chances(usual, forecasts);
        lines(named, frontier);

        Map<String, Object> json = new LinkedHashMap<>(Map.of("seed", seed, "people", people));
        json.put("goals", goals.json());
        json.put("tables", tables.json());
        return json;
    }

    private static Tally of(Map<Strategy, Tally> tallies, Strategy strategy) {
        return Objects.requireNonNull(tallies.get(strategy));
    }

    private static int frontierLines() {
        return 2 * (SHARPNESS.length + 2);
    }

    /** More minutes, sharper questions, and questions that the engine knows as they are. */
    private Map<String, Tally> frontier(Studies.People anybody) {
        Map<String, Tally> frontier = new LinkedHashMap<>();
        double[] a0s = IntStream.rangeClosed(0, SHARPNESS.length)
                .mapToDouble(i -> i < SHARPNESS.length ? SHARPNESS[i] : 2.2)
                .toArray();
        for (boolean calibrated : new boolean[] {false, true}) {
            String how = calibrated ? CALIBRATED : GUESSED;
            var plan = new Sitting.Plan(List.of(), LONG);
            for (double a0 : a0s) {
                frontier.put(
                        "a0 = " + a0 + how,
                        studies.overRoles(Strategy.BALANCED, banks(a0, calibrated), anybody, fewer(), plan));
            }
            frontier.put(
                    FIXED + how, studies.overRoles(Strategy.FIXED_FORM, banks(1, calibrated), anybody, fewer(), plan));
        }
        return frontier;
    }

    private Studies.Banks banks(double a0, boolean calibrated) {
        return calibrated ? studies.calibrated(a0) : studies.guessed(a0);
    }

    /** What instances measure with once so many people have answered, by number of people and sharpness. */
    private Map<Integer, Learned> learning(Studies.People anybody) {
        Map<Integer, Learned> learned = new TreeMap<>();
        for (double a0 : SHARPNESS) {
            Map<Integer, List<PlayedBank>> banks = new TreeMap<>();
            for (int number = 0; number < INSTANCES; number++) {
                studies.learning(number, a0, LEARNED_FROM, (taught, instance) -> {
                    banks.computeIfAbsent(taught, n -> new ArrayList<>()).add(instance.bank());
                    learned.computeIfAbsent(taught, n -> new Learned())
                            .sharpness
                            .computeIfAbsent(a0, a -> new ArrayList<>())
                            .add(String.format(Locale.ROOT, "%.2f", instance.sharpness()));
                });
            }
            banks.forEach((taught, of) -> {
                Studies.Banks inTurn = batch -> of.get(batch % of.size());
                Learned then = Objects.requireNonNull(learned.get(taught));
                then.tallies.put(a0, studies.overRoles(Strategy.BALANCED, inTurn, anybody, half(), GOALS));
                if (a0 == 1) {
                    for (Strategy strategy : new Strategy[] {Strategy.BALANCED, Strategy.FIXED_FORM}) {
                        then.economy.put(strategy, curves(strategy, inTurn, anybody));
                    }
                }
            });
        }
        return learned;
    }

    /** Many people, for the minutes at which two curves meet vary a lot with few. */
    private Tally curves(Strategy strategy, Studies.Banks banks, Studies.People anybody) {
        return studies.overRoles(strategy, banks, anybody, 2 * people, Sitting.Plan.WITHOUT_LOOKS);
    }

    /** By true a₀: what the answers of each instance have shown of it, and what is measured then; and two ways to choose, for a₀ = 1. */
    private static final class Learned {
        private final Map<Double, List<String>> sharpness = new TreeMap<>();
        private final Map<Double, Tally> tallies = new TreeMap<>();
        private final Map<Strategy, Tally> economy = new EnumMap<>(Strategy.class);
    }

    private static void afterPeople(Map<Integer, Learned> learned, Goals goals) {
        learned.forEach((taught, after) -> {
            System.out.println();
            System.out.println(INSTANCES + " instances once " + taught
                    + " people have answered in each, recalibrated after every " + LearningInstance.PEOPLE_A_NIGHT);
            after.sharpness.forEach(
                    (a0, found) -> System.out.println("  a0 = " + a0 + " is taken for " + String.join(", ", found)));
            Goals then = goals.after(taught);
            then.precision(after.tallies);
            then.words(after.tallies);
            then.coverage(after.tallies);
            then.economy(of(after.economy, Strategy.BALANCED), of(after.economy, Strategy.FIXED_FORM));
        });
    }

    private void exposures(Map<String, Tally> strategies) {
        System.out.println();
        System.out.println("Exposure by strategy, all roles");
        strategies.forEach((name, tally) -> System.out.printf(
                Locale.ROOT,
                "  %-44s highest %.3f, bank used %s%n",
                name,
                tally.highestExposure(world),
                tally.bankUsed(world)));
    }

    private void chances(Tally usual, List<ForecastStudy.Outcome> forecasts) throws IOException {
        for (int at = 0; at < GOALS.looks().size(); at++) {
            int minutes = GOALS.looks().get(at);
            tables.calibration("ready-" + minutes, "P(ready) at " + minutes + " minutes", usual.readiness(at));
        }
        Calibration decided = new Calibration(CHANCES);
        forecasts.forEach(f -> decided.add(f.forecast().chanceOfVerdict(), f.decided()));
        tables.calibration("forecast", "\"10 more minutes\" bring a clear verdict, told at 22", decided);
        System.out.printf(
                Locale.ROOT,
                "  questions promised %.1f on average, asked %.1f%n",
                forecasts.stream()
                        .mapToDouble(f -> f.forecast().questions())
                        .average()
                        .orElse(Double.NaN),
                forecasts.stream()
                        .mapToInt(ForecastStudy.Outcome::questions)
                        .average()
                        .orElse(Double.NaN));
        pictures.calibration("ready", "P(ready) at 22 minutes, and who truly was", usual.readiness(AT_22));
        pictures.calibration("forecast", "Promised and found: a clear verdict in 10 more minutes", decided);
    }

    private void lines(Map<String, Tally> strategies, Map<String, Tally> frontier) throws IOException {
        Map<String, double[]> rmse = new LinkedHashMap<>();
        strategies.forEach((name, tally) -> rmse.put(name, tally.curve()));
        double[] minutes = strategies.values().iterator().next().minutes();
        tables.curves("error-by-minutes", "RMSE of the composite by minutes, a0 = 1", rmse, minutes, SHOWN);
        Map<String, double[]> r2 = new LinkedHashMap<>();
        frontier.forEach((name, tally) -> r2.put(name, tally.squaredCorrelationCurve()));
        double[] longer = frontier.values().iterator().next().minutes();
        tables.curves(
                "frontier",
                "What it would take: r2 of the composite by minutes, as questions are guessed or fully calibrated",
                r2,
                longer,
                SHOWN);
        pictures.curves("error-by-minutes", "Error of the role composite", "RMSE, logits", 0.2, 0.9, rmse, minutes);
        r2.keySet().removeIf(name -> !name.startsWith("a0 = 1"));
        pictures.curves("frontier", "What more minutes and sharper questions bring", "r²", 0, 1, r2, longer);
    }
}
