package app.waymark.teams;

import app.waymark.base.Fault;
import app.waymark.base.SeedFiles;
import app.waymark.catalog.Availability;
import app.waymark.catalog.Course;
import app.waymark.catalog.Role;
import app.waymark.catalog.Skill;
import app.waymark.measurement.Cuts;
import app.waymark.planning.Learner;
import app.waymark.planning.Offer;
import app.waymark.planning.TeamGoal;
import app.waymark.planning.TeamPlan;
import app.waymark.planning.TeamPlanner;
import app.waymark.planning.TeamTerms;
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
 * Compares the team plan with giving one place after another to what brings most per hour, on made-up teams with the
 * shipped roles and courses, and with courses that have prices, which the shipped ones hardly do.
 */
@SuppressWarnings("SystemOut")
public final class ComparePlans {

    private static final double PERSON_SD = 0.8;
    private static final double SKILL_SD = 0.6;
    private static final double BELIEF_SD = 0.5;
    private static final double SUCCESS = 0.7;
    private static final double PRICED = 0.3;
    private static final double LEAST_MISSING = 0.05;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Offer> offers;
    private final List<Role> roles;
    private final Map<String, Double> priors = new HashMap<>();
    private final TeamPlanner planner = new TeamPlanner();

    private ComparePlans(SeedFiles files, RandomGenerator random) {
        List<Fault> faults = new ArrayList<>();
        roles = files.lists("catalog/roles.yaml", Role.class, faults);
        files.lists("catalog/skills.yaml", Skill.class, faults)
                .forEach(skill -> priors.put(skill.slug(), skill.prior()));
        offers = files.lists("catalog/courses.yaml", Course.class, faults).stream()
                .filter(course -> course.status() != Availability.RETIRED && course.hours() > 0)
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
    }

    /** Sums over teams. */
    private static final class Sum {
        double gained;
        double hours;
        double cost;
        double value;

        void add(TeamPlan plan, List<TeamGoal> goals) {
            for (TeamGoal goal : goals) {
                gained += Math.min(goal.missing(), plan.gained().getOrDefault(goal.skill(), 0.0));
            }
            hours += plan.hours();
            cost += plan.cost();
            value += plan.value();
        }
    }

    /** Arguments: directory of the shipped files, then the options of {@code script/plan}. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        int teams = Integer.parseInt(options.getOrDefault("--teams", "40"));
        long seed = Long.parseLong(options.getOrDefault("--seed", "20261127"));
        Map<String, Object> figures = new ComparePlans(
                        new SeedFiles("file:" + arguments[0] + "/"), new SplittableRandom(seed))
                .compare(teams, Integer.parseInt(options.getOrDefault("--people", "0")), seed);
        figures.forEach((name, figure) -> System.out.printf("%-46s %s%n", name, figure));
        if (options.containsKey("--json")) {
            Files.writeString(
                    Path.of(options.get("--json")),
                    JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
        }
    }

    private Map<String, Object> compare(int teams, int people, long seed) {
        var plan = new Sum();
        var greedy = new Sum();
        double missing = 0;
        double bound = 0;
        int better = 0;
        double[] millis = new double[teams];
        for (int i = 0; i < teams; i++) {
            var random = new SplittableRandom(seed + 1 + i);
            Role role = roles.get(random.nextInt(roles.size()));
            List<Learner> learners = learners(people > 0 ? people : 6 + random.nextInt(15), role, random);
            List<TeamGoal> goals = goals(learners, role);
            TeamTerms terms = TeamTerms.of(200.0 * random.nextInt(10), 10 + random.nextInt(50), SUCCESS);
            long start = System.nanoTime();
            TeamPlan best = planner.plan(learners, goals, offers, terms, new PlanRun());
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            TeamPlan other = planner.greedy(learners, goals, offers, terms);
            plan.add(best, goals);
            greedy.add(other, goals);
            bound += best.bound();
            missing += goals.stream().mapToDouble(TeamGoal::missing).sum();
            better += best.value() > other.value() + 1e-6 ? 1 : 0;
        }
        Arrays.sort(millis);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("teams", teams);
        figures.put("seed", seed);
        figures.put("people missing", round(missing));
        figures.put("people gained, plan", round(plan.gained));
        figures.put("people gained, greedy", round(greedy.gained));
        figures.put("share of what is missing, plan, %", round(100 * plan.gained / missing));
        figures.put("share of what is missing, greedy, %", round(100 * greedy.gained / missing));
        figures.put("hours, plan", round(plan.hours));
        figures.put("hours, greedy", round(greedy.hours));
        figures.put("dollars, plan", round(plan.cost));
        figures.put("dollars, greedy", round(greedy.cost));
        figures.put("worth (people minus time and money), plan", round(plan.value));
        figures.put("worth, greedy", round(greedy.value));
        figures.put("no plan can be worth more than", round(bound));
        figures.put("teams for which the plan is better", better);
        figures.put("milliseconds, median", round(millis[teams / 2]));
        figures.put("milliseconds, most", round(millis[teams - 1]));
        return figures;
    }

    private List<Learner> learners(int people, Role role, RandomGenerator random) {
        List<Learner> learners = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            double general = PERSON_SD * random.nextGaussian();
            Map<String, List<Double>> reach = new HashMap<>();
            for (Role.Requirement requirement : role.requirements()) {
                double mean =
                        general + priors.getOrDefault(requirement.skill(), 0.0) + SKILL_SD * random.nextGaussian();
                List<Double> levels = new ArrayList<>(List.of(1.0));
                for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
                    levels.add(StandardNormal.cumulative((mean - Cuts.ofLevel(level)) / BELIEF_SD));
                }
                reach.put(requirement.skill(), levels);
            }
            learners.add(new Learner("person " + i, 1, reach));
        }
        return learners;
    }

    /** Half of the team should reach what the role asks. */
    private static List<TeamGoal> goals(List<Learner> learners, Role role) {
        List<TeamGoal> goals = new ArrayList<>();
        for (Role.Requirement requirement : role.requirements()) {
            double now = learners.stream()
                    .mapToDouble(learner -> learner.reach()
                            .getOrDefault(requirement.skill(), List.of())
                            .get(requirement.level()))
                    .sum();
            double missing = learners.size() / 2.0 - now;
            if (requirement.weight() > 0 && missing > LEAST_MISSING) {
                goals.add(new TeamGoal(requirement.skill(), requirement.level(), missing, 1));
            }
        }
        return goals;
    }

    private static double round(double figure) {
        return Math.round(figure * 10) / 10.0;
    }
}
