package app.waymark.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Finds the courses that close the most of a role's expected shortfall within the hours and the money, and an order in
 * which they can be taken.
 *
 * <p>The assumption: finishing a course moves each of its skills to its stated level with a given probability, and
 * never lowers one. No course is planned as a second try for a level: a new measurement tells whether one is needed.
 */
public final class Planner {

    private final CourseOrder order;

    /** @param prerequisites for every skill, the skills that come before it */
    public Planner(Map<String, List<String>> prerequisites) {
        order = new CourseOrder(prerequisites);
    }

    /** The best plan, or the best one found in the time allowed, with its gap. */
    public Plan plan(List<Goal> goals, List<Offer> offers, Terms terms) {
        var problem = new Problem(goals, offers, terms);
        var answer = new SolverChoice(problem).improve(new GreedyChoice(problem).improved());
        return plan(problem, answer.chosen(), answer.bound());
    }

    /**
     * The best plan around what is settled. That takes its hours and is taken in any case; the courses chosen beside it
     * close what it leaves open.
     */
    public Plan plan(List<Goal> goals, List<Settled> settled, List<Offer> offers, Terms terms) {
        if (settled.isEmpty()) {
            return plan(goals, offers, terms);
        }
        List<Offer> taken = settled.stream().map(Settled::offer).toList();
        Map<String, Integer> reached = new HashMap<>();
        taken.stream()
                .flatMap(offer -> offer.steps().stream())
                .forEach(step -> reached.merge(step.skill(), step.to(), Math::max));
        double hours = taken.stream().mapToDouble(Offer::hours).sum();
        var rest = new Problem(
                goals.stream()
                        .map(goal -> goal.after(reached.getOrDefault(goal.skill(), 0)))
                        .toList(),
                offers.stream()
                        .filter(offer ->
                                taken.stream().noneMatch(other -> other.id().equals(offer.id())))
                        .toList(),
                terms.within(Math.max(0, terms.hours() - hours)));
        var answer = new SolverChoice(rest).improve(new GreedyChoice(rest).improved());
        List<Offer> all = new ArrayList<>(taken);
        answer.chosen().forEach(candidate -> all.add(candidate.offer()));
        var whole = new Problem(goals, List.of(), terms);
        List<Problem.Candidate> candidates = whole.taken(all);
        double settledCloses = whole.closed(candidates.subList(0, taken.size()));
        return plan(
                whole,
                order.of(whole, candidates, settled),
                settledCloses + rest.value(answer.chosen()),
                settledCloses + answer.bound());
    }

    /** By closing per hour alone, for comparison; nobody says how far from the best it is. */
    public Plan greedy(List<Goal> goals, List<Offer> offers, Terms terms) {
        var problem = new Problem(goals, offers, terms);
        return plan(problem, new GreedyChoice(problem).byClosingPerHour(), Double.POSITIVE_INFINITY);
    }

    /** Whatever comes up and can be followed and afforded, for comparison. */
    public Plan atRandom(List<Goal> goals, List<Offer> offers, Terms terms, RandomGenerator random) {
        var problem = new Problem(goals, offers, terms);
        List<Problem.Candidate> left = new ArrayList<>(problem.candidates());
        List<Problem.Candidate> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            Problem.Candidate next = left.remove(random.nextInt(left.size()));
            List<Problem.Candidate> with = new ArrayList<>(chosen);
            with.add(next);
            if (Problem.canStart(next, chosen) && problem.affordable(with)) {
                chosen = with;
            }
        }
        return plan(problem, chosen, Double.POSITIVE_INFINITY);
    }

    Plan plan(Problem problem, List<Problem.Candidate> chosen, double bound) {
        return plan(problem, order.of(problem, chosen, List.of()), problem.value(chosen), bound);
    }

    private static Plan plan(Problem problem, List<Problem.Candidate> ordered, double value, double bound) {
        List<Plan.Choice> choices = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        for (Problem.Candidate candidate : ordered) {
            List<Plan.Target> targets = targets(problem, candidate, reached);
            double closes = targets.stream().mapToDouble(Plan.Target::closes).sum();
            choices.add(new Plan.Choice(candidate.offer(), closes, targets));
            candidate
                    .parts()
                    .forEach(part -> reached.merge(
                            problem.goal(part).skill(),
                            Math.min(part.to(), problem.goal(part).level()),
                            Math::max));
        }
        return new Plan(
                choices,
                problem.closed(ordered),
                problem.goals().stream().mapToDouble(Goal::open).sum(),
                value,
                bound,
                reached);
    }

    private static List<Plan.Target> targets(
            Problem problem, Problem.Candidate candidate, Map<String, Integer> reached) {
        List<Plan.Target> targets = new ArrayList<>();
        for (Problem.Part part : candidate.parts()) {
            Goal goal = problem.goal(part);
            int already = reached.getOrDefault(goal.skill(), 0);
            double closes = problem.terms().success() * (goal.closedAt(part.to()) - goal.closedAt(already));
            if (part.to() > already && closes > 0) {
                targets.add(new Plan.Target(goal.skill(), part.to(), closes));
            }
        }
        targets.sort(Comparator.comparingDouble(Plan.Target::closes).reversed());
        return targets;
    }
}
