package app.waymark.guidance.plan;

import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Course;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import app.waymark.guidance.NormalBelief;
import app.waymark.measurement.Cuts;
import app.waymark.planning.Goal;
import app.waymark.planning.Offer;
import app.waymark.planning.Plan;
import app.waymark.planning.Planner;
import app.waymark.planning.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the plan of a person with a greedy and a random one, on made-up people with the shipped roles and courses.
 * The shipped courses hardly have prices, so three in ten get one.
 */
@SuppressWarnings("SystemOut")
public final class ComparePersonPlans {

    private static final double PERSON_SD = 0.8;
    private static final double SKILL_SD = 0.6;
    private static final double BELIEF_SD = 0.5;
    private static final double PRICED = 0.3;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Role> roles;
    private final List<Skill> skills;
    private final List<Offer> offers;
    private final Planner planner;

    private ComparePersonPlans(SeedFiles files, RandomGenerator random) {
        List<Fault> faults = new ArrayList<>();
        roles = files.lists("catalog/roles.yaml", Role.class, faults);
        skills = files.lists("catalog/skills.yaml", Skill.class, faults);
        offers = files.lists("catalog/courses.yaml", Course.class, faults).stream()
                .filter(course -> course.status() != Availability.RETIRED)
                .map(course -> new Offer(
                        course.slug(),
                        course.hours(),
                        random.nextDouble() < PRICED ? 50 * (1 + random.nextInt(10)) : 0,
                        course.skills().stream()
                                .map(step -> new Offer.Step(step.skill(), step.from(), step.to()))
                                .toList()))
                .toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        planner = new Planner(skills.stream().collect(Collectors.toMap(Skill::slug, Skill::prerequisites)));
    }

    /** Sums over people. */
    private static final class Sum {
        double closed;
        double hours;
        double cost;
        double value;

        void add(Plan plan) {
            closed += plan.closed();
            hours += plan.hours();
            cost += plan.cost();
            value += plan.value();
        }

        void tell(String name, int people, double open, Map<String, Object> figures) {
            figures.put("share of what is missing that is closed, " + name + ", %", round(100 * closed / open));
            figures.put("hours each, " + name, round(hours / people));
            figures.put("dollars each, " + name, round(cost / people));
            figures.put("hours per tenth of what is missing, " + name, round(hours / people / (10 * closed / open)));
            figures.put("worth (closed minus time and money), " + name, round(value));
        }
    }

    /** Arguments: directory of the shipped files, then {@code --people N}, {@code --seed S}, {@code --json FILE}. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        int people = Integer.parseInt(options.getOrDefault("--people", "1000"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "20261127"));
        Map<String, Object> figures = new ComparePersonPlans(
                        new SeedFiles("file:" + arguments[0] + "/"), new SplittableRandom(seed))
                .compare(people, seed);
        figures.forEach((name, figure) -> System.out.printf("%-64s %s%n", name, figure));
        if (options.containsKey("--json")) {
            Files.writeString(
                    Path.of(options.get("--json")),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        }
    }

    private Map<String, Object> compare(int people, long seed) {
        var plan = new Sum();
        var greedy = new Sum();
        var random = new Sum();
        double open = 0;
        int better = 0;
        int best = 0;
        double[] millis = new double[people];
        double[] gaps = new double[people];
        for (int i = 0; i < people; i++) {
            var source = new SplittableRandom(seed + 1 + i);
            List<Goal> goals = goals(roles.get(source.nextInt(roles.size())), source);
            Terms terms = Terms.of(10 + source.nextInt(190), 100.0 * source.nextInt(6), Terms.ASSUMED_SUCCESS);
            long start = System.nanoTime();
            Plan chosen = planner.plan(goals, offers, terms);
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            gaps[i] = 100 * chosen.gap();
            Plan other = planner.greedy(goals, offers, terms);
            plan.add(chosen);
            greedy.add(other);
            random.add(planner.atRandom(goals, offers, terms, source));
            open += chosen.open();
            better += chosen.value() > other.value() + 1e-6 ? 1 : 0;
            best += chosen.optimal() ? 1 : 0;
        }
        Arrays.sort(millis);
        Arrays.sort(gaps);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("people", people);
        figures.put("seed", seed);
        plan.tell("plan", people, open, figures);
        greedy.tell("greedy", people, open, figures);
        random.tell("random", people, open, figures);
        figures.put("people for whom the plan is better than the greedy one", better);
        figures.put("people whose plan is proved to be the best", best);
        figures.put("largest gap, %", round(gaps[people - 1]));
        figures.put("milliseconds, median", round(millis[people / 2]));
        figures.put("milliseconds, 99th percentile", round(millis[people * 99 / 100]));
        return figures;
    }

    /** Somebody whose skills scatter around a level of their own, and what a result would say of them. */
    private List<Goal> goals(Role role, SplittableRandom random) {
        double person = PERSON_SD * random.nextGaussian();
        Map<String, Double> priors = skills.stream().collect(Collectors.toMap(Skill::slug, Skill::prior));
        List<Goal> goals = new ArrayList<>();
        for (Role.Requirement requirement : role.requirements()) {
            if (requirement.weight() <= 0) {
                continue;
            }
            double mean = priors.getOrDefault(requirement.skill(), 0.0) + person + SKILL_SD * random.nextGaussian();
            var belief = new NormalBelief(mean, BELIEF_SD);
            List<Double> shortfall = new ArrayList<>(List.of(0.0));
            List<Double> reach = new ArrayList<>(List.of(1.0));
            for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
                if (level <= requirement.level()) {
                    shortfall.add(Math.max(shortfall.getLast(), requirement.weight() * belief.shortfall(level)));
                }
                reach.add(belief.reaches(level));
            }
            goals.add(new Goal(requirement.skill(), shortfall, reach));
        }
        return goals;
    }

    private static double round(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
