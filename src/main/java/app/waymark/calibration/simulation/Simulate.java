package app.waymark.calibration.simulation;

import app.waymark.base.SeedFiles;
import app.waymark.measurement.Exposure;
import app.waymark.measurement.Item;
import app.waymark.measurement.RequirementWord;
import app.waymark.measurement.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Plays the real bank with made-up people and prints the goals, each strategy side by side, and each sharpness. */
@SuppressWarnings("SystemOut")
public final class Simulate {

    private static final double[] SHARPNESS = {0.7, 1, 1.3, 1.7};
    private static final int BATCH = 50;
    private static final int AT_12 = 0;
    private static final int AT_22 = 1;
    private static final int AT_42 = 2;

    private final ShippedWorld world;
    private final int people;
    private final long seed;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private int done;
    private int planned;

    private Simulate(ShippedWorld world, int people, long seed) {
        this.world = world;
        this.people = people;
        this.seed = seed;
    }

    /** Arguments: directory of the shipped files, then {@code --people N}, {@code --seed S}, {@code --json FILE}. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        ShippedWorld world = ShippedWorld.read(new SeedFiles("file:" + arguments[0] + "/"));
        var simulate = new Simulate(
                world,
                Integer.parseInt(options.getOrDefault("--people", "1000")),
                Long.parseLong(options.getOrDefault("--seed", "20261125")));
        simulate.run();
        if (options.containsKey("--json")) {
            Files.writeString(
                    Path.of(options.get("--json")),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(simulate.json));
        }
    }

    private void run() {
        int fewer = Math.max(50, people / 5);
        planned = people + (SHARPNESS.length - 1) * fewer + (Strategy.values().length - 1) * fewer + 2 * fewer + people;
        Map<Double, Tally> sharpness = new LinkedHashMap<>();
        for (double a0 : SHARPNESS) {
            sharpness.put(a0, anybody(Strategy.A_RULE, a0, a0 == 1 ? people : fewer));
        }
        Map<Strategy, Tally> strategies = new LinkedHashMap<>();
        for (Strategy strategy : Strategy.values()) {
            strategies.put(
                    strategy,
                    strategy == Strategy.A_RULE
                            ? Objects.requireNonNull(sharpness.get(1.0))
                            : anybody(strategy, 1, fewer));
        }
        Tally able = placed(0.8, 0, 0, fewer);
        Tally twoShort = placed(0.3, 2, 0.8, fewer);
        Tally oneRole = exposure();
        System.err.println();
        goals(sharpness, strategies, able, twoShort, oneRole);
        table(
                "By strategy, a0 = 1",
                strategies.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> e.getKey().label, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
        table(
                "By sharpness of the questions, default strategy",
                sharpness.entrySet().stream()
                        .collect(Collectors.toMap(
                                e -> "a0 = " + e.getKey(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The general public, spread over all roles. */
    private Tally anybody(Strategy strategy, double a0, int count) {
        List<Role> roles = List.copyOf(world.roles().values());
        Tally tally = new Tally();
        for (int r = 0; r < roles.size(); r++) {
            Role role = roles.get(r);
            int share = count / roles.size() + (r < count % roles.size() ? 1 : 0);
            play(strategy, a0, role, share, (i, random) -> SimulatedPerson.random(world.tree(), random), tally);
        }
        return tally;
    }

    private Tally placed(double surplus, int essentialsShort, double shortBy, int count) {
        Tally tally = new Tally();
        for (Role role : world.roles().values()) {
            play(
                    Strategy.A_RULE,
                    1,
                    role,
                    count / world.roles().size(),
                    (i, random) ->
                            SimulatedPerson.towards(role, surplus, essentialsShort, shortBy, world.tree(), random),
                    tally);
        }
        return tally;
    }

    /** A thousand people (or as many as asked for) of one role, for the exposure of its questions. */
    private Tally exposure() {
        Tally tally = new Tally();
        play(
                Strategy.A_RULE,
                1,
                world.role("prompt-engineer"),
                people,
                (i, random) -> SimulatedPerson.random(world.tree(), random),
                tally);
        return tally;
    }

    private interface People {
        SimulatedPerson person(int i, SplittableRandom random);
    }

    /** Batches see the exposure that the batches before them left, so that the outcome does not depend on threads. */
    private void play(Strategy strategy, double a0, Role role, int count, People whom, Tally tally) {
        var truth = new TrueItems(world.items(), a0, seed);
        var sitting = new Sitting(world, role, strategy, truth);
        Map<String, Integer> given = new HashMap<>();
        for (int from = 0; from < count; from += BATCH) {
            int people0 = from;
            Exposure exposure = exposure(given, from);
            List<Sitting.Result> results = IntStream.range(from, Math.min(count, from + BATCH))
                    .parallel()
                    .mapToObj(i -> {
                        long own = seed * 31 + people0 + i * 7_919L + role.hashCode() % 1_000;
                        SimulatedPerson person = whom.person(i, new SplittableRandom(own));
                        return sitting.sit(person, exposure, own + 1);
                    })
                    .toList();
            results.forEach(result -> {
                tally.add(result);
                result.asked().forEach(item -> given.merge(item, 1, Integer::sum));
            });
            progress(results.size());
        }
    }

    private static Exposure exposure(Map<String, Integer> given, int people) {
        if (people == 0) {
            return Exposure.NONE;
        }
        return new Exposure(given.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Exposure.Use(people, e.getValue()))));
    }

    private void progress(int more) {
        done += more;
        int parts = 40;
        int full = Math.min(parts, done * parts / planned);
        System.err.print("\r[" + "#".repeat(full) + " ".repeat(parts - full) + "] " + done + " of " + planned);
    }

    private void goals(
            Map<Double, Tally> sharpness, Map<Strategy, Tally> strategies, Tally able, Tally twoShort, Tally oneRole) {
        Tally usual = Objects.requireNonNull(sharpness.get(1.0));
        Tally sharp = Objects.requireNonNull(sharpness.get(1.7));
        System.out.println("Goals (seed " + seed + ", " + people
                + " people; true difficulties and sharpness unknown to the engine)");
        goal("r2 of the composite at 22 minutes", usual.squaredCorrelation(AT_22), 0.62, true);
        goal("r2 of the composite at 42 minutes", usual.squaredCorrelation(AT_42), 0.72, true);
        goal("r2 at 22 minutes, a0 = 1.7", sharp.squaredCorrelation(AT_22), 0.78, true);
        goal("r2 at 42 minutes, a0 = 1.7", sharp.squaredCorrelation(AT_42), 0.86, true);
        goal("a level above everything, said \"not yet\" at 42 minutes", able.verdicts(AT_42, "NOT_YET"), 0.02, false);
        goal("two essentials short, said \"ready\" at 42 minutes", twoShort.verdicts(AT_42, "READY"), 0.02, false);
        for (double a0 : SHARPNESS) {
            goal(
                    "truly met where it says \"meets\", 22 minutes, a0 = " + a0,
                    Objects.requireNonNull(sharpness.get(a0)).share(AT_22, RequirementWord.MEETS),
                    0.9,
                    true);
            goal(
                    "truly met where \"probably meets\", 22 minutes, a0 = " + a0,
                    Objects.requireNonNull(sharpness.get(a0)).share(AT_22, RequirementWord.PROBABLY_MEETS),
                    0.7,
                    true);
        }
        for (double a0 : new double[] {1, 1.3, 1.7}) {
            Map<String, Double> figures =
                    Objects.requireNonNull(sharpness.get(a0)).figures(AT_22);
            between(
                    "90 % range holds the composite, a0 = " + a0,
                    Objects.requireNonNull(figures.get("90 % range holds the composite")));
            between(
                    "90 % range holds the skill, a0 = " + a0,
                    Objects.requireNonNull(figures.get("90 % range holds the skill")));
        }
        double[] minutes = IntStream.range(0, usual.curve().length)
                .mapToDouble(i -> 2.0 * i)
                .toArray();
        double fixedAt22 =
                Objects.requireNonNull(strategies.get(Strategy.FIXED_FORM)).curve()[11];
        goal(
                "minutes to the fixed form's error at 22 minutes, as a share",
                Tally.reaches(usual.curve(), minutes, fixedAt22) / 22,
                0.7,
                false);
        Tally separate = Objects.requireNonNull(strategies.get(Strategy.SEPARATE));
        double separateEnd = separate.curve()[separate.curve().length - 1];
        goal(
                "questions to the error of separate tests at 42 minutes, as a share",
                Tally.reaches(usual.curve(), usual.questions(), separateEnd)
                        / separate.questions()[separate.questions().length - 1],
                0.67,
                false);
        goal("bias of \"I don't know\" users at 22 minutes, logits", Math.abs(usual.bias(AT_22)), 0.15, false);
        goal("highest exposure of a question, one role", oneRole.highestExposure(), 0.4, false);
        goal("share of the role's bank used", used(oneRole), 0.9, true);
    }

    private double used(Tally tally) {
        Set<Integer> skills = world.role("prompt-engineer").requirements().stream()
                .map(r -> r.skill())
                .collect(Collectors.toSet());
        List<Item> items = world.items().stream()
                .filter(item -> skills.contains(item.skill()))
                .toList();
        return items.stream()
                        .filter(item -> tally.given().containsKey(item.id()))
                        .count()
                / (double) items.size();
    }

    private void goal(String name, double value, double goal, boolean atLeast) {
        boolean reached = atLeast ? value >= goal : value <= goal;
        json.put(name, Map.of("value", value, "goal", (atLeast ? ">= " : "<= ") + goal, "reached", reached));
        System.out.printf(
                Locale.ROOT,
                "  %-66s %6.3f  %s %.2f  %s%n",
                name,
                value,
                atLeast ? ">=" : "<=",
                goal,
                reached ? "reached" : "NOT REACHED");
    }

    private void between(String name, double value) {
        boolean reached = value >= 0.87 && value <= 0.93;
        json.put(name, Map.of("value", value, "goal", "0.87 to 0.93", "reached", reached));
        System.out.printf(
                Locale.ROOT, "  %-66s %6.3f  0.87-0.93  %s%n", name, value, reached ? "reached" : "NOT REACHED");
    }

    private void table(String title, Map<String, Tally> columns) {
        for (int at : new int[] {AT_12, AT_22, AT_42}) {
            System.out.println();
            System.out.println(title + ", at " + Sitting.MINUTES[at] + " minutes");
            List<Map<String, Double>> figures =
                    columns.values().stream().map(tally -> tally.figures(at)).toList();
            System.out.printf("  %-44s", "");
            columns.keySet().forEach(column -> System.out.printf("%14.13s", column));
            System.out.println();
            for (String name : figures.getFirst().keySet()) {
                System.out.printf("  %-44s", name);
                figures.forEach(column -> System.out.printf(Locale.ROOT, "%14.3f", column.get(name)));
                System.out.println();
            }
            int index = 0;
            for (String column : columns.keySet()) {
                json.put(title + ", " + column + ", " + Sitting.MINUTES[at] + " minutes", figures.get(index++));
            }
        }
    }
}
