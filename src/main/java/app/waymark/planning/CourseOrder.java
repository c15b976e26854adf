package app.waymark.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts chosen courses into an order that can be followed. */
final class CourseOrder {

    private final Map<String, Set<String>> before = new HashMap<>();

    /** @param prerequisites for every skill, the skills that come before it */
    CourseOrder(Map<String, List<String>> prerequisites) {
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

    /**
     * Foundations first; among those that can be taken next, what closes most per hour. Where that would make something
     * settled late that need not be, the settled one comes first.
     *
     * @param settled those of the chosen that should be finished by some hour
     */
    List<Problem.Candidate> of(Problem problem, List<Problem.Candidate> chosen, List<Settled> settled) {
        List<Settled> due = new ArrayList<>(
                settled.stream().sorted(Comparator.comparingDouble(Settled::by)).toList());
        List<Problem.Candidate> left = new ArrayList<>(chosen);
        List<Problem.Candidate> done = new ArrayList<>();
        double spent = 0;
        while (!left.isEmpty()) {
            Problem.Candidate usual = next(problem, left, done);
            Problem.Candidate next = spoils(usual, due, spent)
                    .flatMap(late -> left.stream()
                            .filter(candidate -> candidate.offer().id().equals(late))
                            .findFirst())
                    .orElse(usual);
            spent += next.offer().hours();
            done.add(next);
            left.remove(next);
            due.removeIf(one -> one.offer().id().equals(next.offer().id()));
        }
        return done;
    }

    private Problem.Candidate next(Problem problem, List<Problem.Candidate> left, List<Problem.Candidate> done) {
        Comparator<Problem.Candidate> byRate = Comparator.comparingDouble(candidate -> rate(problem, candidate));
        List<Problem.Candidate> possible = left.stream()
                .filter(candidate -> Problem.canStart(candidate, done))
                .toList();
        return possible.stream()
                .filter(c -> left.stream().noneMatch(other -> comesBefore(problem, other, c)))
                .max(byRate)
                .or(() -> possible.stream().max(byRate))
                // something settled may take for granted what nothing else gives
                .orElseGet(left::getFirst);
    }

    /** The first settled offer to take now, where taking something else instead would make one late. */
    private static Optional<String> spoils(Problem.Candidate other, List<Settled> due, double spent) {
        if (due.isEmpty() || due.getFirst().offer().id().equals(other.offer().id())) {
            return Optional.empty();
        }
        double needed = spent;
        boolean spoilt = false;
        for (Settled one : due) {
            boolean counted = one.offer().id().equals(other.offer().id());
            needed += counted ? 0 : one.offer().hours();
            spoilt |= needed + other.offer().hours() > one.by();
        }
        return spoilt ? Optional.of(due.getFirst().offer().id()) : Optional.empty();
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
