package app.waymark.planning;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes what closes most per hour, again and again, and then improves by dropping and exchanging. A good start for the
 * solver, and what it is compared with.
 */
final class GreedyChoice {

    private static final double LEAST_STEP = 1e-9;

    private final Problem problem;

    GreedyChoice(Problem problem) {
        this.problem = problem;
    }

    /** By closing per hour alone. */
    List<Problem.Candidate> byClosingPerHour() {
        List<Problem.Candidate> chosen = new ArrayList<>();
        while (true) {
            Problem.Candidate best = null;
            double bestRate = 0;
            double before = problem.value(chosen);
            for (Problem.Candidate candidate : problem.candidates()) {
                if (chosen.contains(candidate) || !Problem.canStart(candidate, chosen)) {
                    continue;
                }
                List<Problem.Candidate> with = with(chosen, candidate);
                double rate = (problem.value(with) - before) / candidate.offer().hours();
                if (rate > bestRate && problem.affordable(with)) {
                    best = candidate;
                    bestRate = rate;
                }
            }
            if (best == null) {
                return chosen;
            }
            chosen.add(best);
        }
    }

    /** The greedy choice, improved by dropping, adding and exchanging until nothing helps. */
    List<Problem.Candidate> improved() {
        List<Problem.Candidate> chosen = byClosingPerHour();
        List<Problem.Candidate> next = better(chosen);
        while (!next.isEmpty()) {
            chosen = next;
            next = better(chosen);
        }
        return chosen;
    }

    /** A neighbour that is worth more, or nothing. */
    private List<Problem.Candidate> better(List<Problem.Candidate> chosen) {
        double value = problem.value(chosen);
        for (Problem.Candidate out : chosen) {
            List<Problem.Candidate> without = without(chosen, out);
            if (isBetter(without, value)) {
                return without;
            }
        }
        for (Problem.Candidate in : problem.candidates()) {
            if (chosen.contains(in)) {
                continue;
            }
            List<Problem.Candidate> with = with(chosen, in);
            if (problem.value(with) + problem.dearest() <= value) {
                continue;
            }
            if (isBetter(with, value)) {
                return with;
            }
            for (Problem.Candidate out : chosen) {
                List<Problem.Candidate> exchanged = without(with, out);
                if (isBetter(exchanged, value)) {
                    return exchanged;
                }
            }
        }
        return List.of();
    }

    private boolean isBetter(List<Problem.Candidate> neighbour, double value) {
        return problem.affordable(neighbour)
                && problem.value(neighbour) > value + LEAST_STEP
                && Problem.followable(neighbour).size() == neighbour.size();
    }

    private static List<Problem.Candidate> with(List<Problem.Candidate> chosen, Problem.Candidate more) {
        List<Problem.Candidate> with = new ArrayList<>(chosen);
        with.add(more);
        return with;
    }

    private static List<Problem.Candidate> without(List<Problem.Candidate> chosen, Problem.Candidate less) {
        List<Problem.Candidate> without = new ArrayList<>(chosen);
        without.remove(less);
        return without;
    }
}
