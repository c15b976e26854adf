package app.waymark.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Finds the courses that close the most of a role's expected shortfall within the hours and the money, and an order in
 * which they can be taken.
 *
 * <p>The assumption: finishing a course moves each of its skills to its stated level with a given probability, and
 * never lowers one. No course is planned as a second try for a level: a new measurement tells whether one is needed.
 */
public final class Planner {

    private final Map<String, Set<String>> before = new HashMap<>();

    /** @param prerequisites for every skill, the skills that come before it */
    public Planner(Map<String, List<String>> prerequisites) {
        prerequisites.keySet().forEach(skill -> {
            Set<String> all = new HashSet<>();
            List<String> open = new ArrayList<>(prerequisites.getOrDefault(skill, List.of()));
            while (!open.isEmpty()) {
                String next = open.removeLast();
                if (!next.equals(skill) && all.add(next)) {
                    open.addAll(prerequisites.getOrDefault(next, List.of()));
                }
            }
            before.put(skill, all);
        });
    }

    /** The best plan, or the best one found in the time allowed, with its gap. */
    public Plan plan(List<Goal> goals, List<Offer> offers, Terms terms) {
        var problem = new Problem(goals, offers, terms);
        var answer = new SolverChoice(problem).improve(new GreedyChoice(problem).improved());
        return plan(problem, answer.chosen(), answer.bound());
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
        List<Plan.Choice> choices = new ArrayList<>();
        Map<String, Integer> reached = new HashMap<>();
        for (Problem.Candidate candidate : inOrder(problem, chosen)) {
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
                problem.closed(chosen),
                problem.goals().stream().mapToDouble(Goal::open).sum(),
                problem.value(chosen),
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

    /** Foundations first; among those that can be taken next, what closes most per hour. */
    private List<Problem.Candidate> inOrder(Problem problem, List<Problem.Candidate> chosen) {
        List<Problem.Candidate> left = new ArrayList<>(chosen);
        List<Problem.Candidate> done = new ArrayList<>();
        Comparator<Problem.Candidate> byRate = Comparator.comparingDouble(c -> rate(problem, c));
        while (!left.isEmpty()) {
            List<Problem.Candidate> possible =
                    left.stream().filter(c -> Problem.canStart(c, done)).toList();
            Problem.Candidate next = possible.stream()
                    .filter(c -> left.stream().noneMatch(other -> comesBefore(problem, other, c)))
                    .max(byRate)
                    .or(() -> possible.stream().max(byRate))
                    .orElseThrow();
            done.add(next);
            left.remove(next);
        }
        return done;
    }

    private static double rate(Problem problem, Problem.Candidate candidate) {
        return candidate.parts().stream()
                        .mapToDouble(part -> problem.goal(part).closedAt(part.to()))
                        .sum()
                / candidate.offer().hours();
    }

    private boolean comesBefore(Problem problem, Problem.Candidate one, Problem.Candidate other) {
        return leadsTo(problem, one, other) && !leadsTo(problem, other, one);
    }

    private boolean leadsTo(Problem problem, Problem.Candidate one, Problem.Candidate other) {
        return one.parts().stream()
                .anyMatch(early -> other.parts().stream()
                        .anyMatch(late -> before.getOrDefault(problem.goal(late).skill(), Set.of())
                                .contains(problem.goal(early).skill())));
    }
}
