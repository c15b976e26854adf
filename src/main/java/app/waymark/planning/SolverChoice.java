package app.waymark.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The choice as a mixed integer programme: x = 1 for every course taken, z ≤ 1 for every level of every goal that the
 * chosen courses reach; maximise the closing of the levels reached minus the worth of time and money, within both
 * budgets. A course that takes a level for granted needs one that gives it, and so counts only for the levels above
 * (z ≤ Σ x of the courses that start below the level and reach it): without that the relaxation would get levels twice,
 * and its limit would be of no use. Courses that could only start after each other are cut off.
 *
 * <p>What the relaxation's limit and the best choice known rule out is left out of the search, which then is small.
 */
final class SolverChoice {

    private static final double TAKEN = 0.5;
    private static final double SAME = 1e-9;
    private static final int ROUNDS = 5;

    private final Problem problem;
    private final List<Problem.Candidate> candidates;
    private final Programme programme = new Programme();

    /** Courses, and the value that no choice can exceed. */
    record Answer(List<Problem.Candidate> chosen, double bound) {}

    SolverChoice(Problem problem) {
        this.problem = problem;
        this.candidates = problem.candidates();
        Map<Integer, Double> hours = new HashMap<>();
        Map<Integer, Double> money = new HashMap<>();
        for (Problem.Candidate candidate : candidates) {
            int taken = programme.variable(-problem.terms().price(candidate.offer()), true);
            hours.put(taken, candidate.offer().hours());
            money.put(taken, candidate.offer().cost());
        }
        programme.atMost(hours, problem.terms().hours());
        programme.atMost(money, problem.terms().money());
        for (int goal = 0; goal < problem.goals().size(); goal++) {
            levels(goal);
        }
        for (int taken = 0; taken < candidates.size(); taken++) {
            for (Problem.Part part : candidates.get(taken).parts()) {
                starts(taken, part);
            }
        }
    }

    Answer improve(List<Problem.Candidate> known) {
        long patience = problem.terms().patience();
        Optional<Programme.Limit> limit = programme.limit(patience);
        if (limit.isEmpty()) {
            return new Answer(known, Double.POSITIVE_INFINITY);
        }
        List<Problem.Candidate> best = known;
        double value = problem.value(known);
        double bound = Math.max(value, limit.get().value());
        for (int round = 0; round < ROUNDS && bound - value > SAME; round++) {
            double toBeat = value;
            Optional<Programme.Solution> solution = programme.solve(
                    variable -> variable < candidates.size() ? limit.get().held(variable, toBeat) : Programme.Held.FREE,
                    // a round after the first only takes back a circle, and there are few
                    round == 0 ? patience : patience / ROUNDS);
            List<Problem.Candidate> chosen = solution.map(this::chosen).orElse(List.of());
            List<Problem.Candidate> followable = Problem.followable(chosen);
            if (problem.affordable(followable) && problem.value(followable) > value) {
                best = followable;
                value = problem.value(followable);
            }
            if (solution.isPresent() && solution.get().best()) {
                // nothing that was left out is worth more than what was known
                bound = Math.max(
                        value, Math.min(bound, Math.max(toBeat, solution.get().value())));
            }
            if (followable.size() < chosen.size()) {
                cut(chosen, followable);
            } else {
                break;
            }
        }
        return new Answer(best, bound);
    }

    private List<Problem.Candidate> chosen(Programme.Solution solution) {
        List<Problem.Candidate> chosen = new ArrayList<>();
        for (int taken = 0; taken < candidates.size(); taken++) {
            if (solution.values().get(taken) > TAKEN) {
                chosen.add(candidates.get(taken));
            }
        }
        return chosen;
    }

    private void levels(int place) {
        Goal goal = problem.goals().get(place);
        for (int level = 1; level <= goal.level(); level++) {
            double closes = problem.terms().success() * (goal.closedAt(level) - goal.closedAt(level - 1));
            Map<Integer, Double> reach = new HashMap<>();
            for (int taken = 0; taken < candidates.size(); taken++) {
                for (Problem.Part part : candidates.get(taken).parts()) {
                    if (part.goal() == place && part.from() < level && part.to() >= level) {
                        reach.put(taken, -1.0);
                    }
                }
            }
            if (closes > 0 && !reach.isEmpty()) {
                reach.put(programme.variable(closes, false), 1.0);
                programme.atMost(reach, 0);
            }
        }
    }

    private void starts(int taken, Problem.Part part) {
        if (part.from() == 0) {
            return;
        }
        Map<Integer, Double> needs = new HashMap<>();
        for (int other = 0; other < candidates.size(); other++) {
            if (candidates.get(other).provides(part)) {
                needs.put(other, -1.0);
            }
        }
        needs.put(taken, 1.0);
        programme.atMost(needs, 0);
    }

    /** Of courses that wait for each other, the first to start must get what it waits for from outside. */
    private void cut(List<Problem.Candidate> chosen, List<Problem.Candidate> followable) {
        List<Problem.Candidate> circle = new ArrayList<>(chosen);
        circle.removeAll(followable);
        Map<Integer, Double> cut = new HashMap<>();
        for (int taken = 0; taken < candidates.size(); taken++) {
            Problem.Candidate candidate = candidates.get(taken);
            if (circle.contains(candidate)) {
                cut.put(taken, 1.0);
            } else if (circle.stream()
                    .flatMap(member -> member.parts().stream())
                    .anyMatch(part -> part.from() > 0
                            && circle.stream().anyMatch(member -> member.provides(part))
                            && candidate.provides(part))) {
                cut.put(taken, -1.0);
            }
        }
        programme.atMost(cut, circle.size() - 1.0);
    }
}
