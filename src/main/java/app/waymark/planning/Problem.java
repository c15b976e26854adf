package app.waymark.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goals and the offers that can help with them, reduced to what counts: levels above the required one close nothing
 * more, a start that the person can very likely follow asks for nothing, and an offer that another one equals in
 * everything for no more time and money is left out.
 */
final class Problem {

    /** A part of an offer that counts; {@code from} is 0 where the person can follow it as they are. */
    record Part(int goal, int from, int to) {}

    /** An offer with the parts that count; known by its place in the order of ids. */
    record Candidate(int place, Offer offer, List<Part> parts) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Candidate candidate && candidate.place == place;
        }

        @Override
        public int hashCode() {
            return place;
        }

        /** Whether it gives what {@code need} takes for granted, from a lower start. */
        boolean provides(Part need) {
            return parts.stream()
                    .anyMatch(part ->
                            part.goal() == need.goal() && part.to() >= need.from() && part.from() < need.from());
        }
    }

    private final List<Goal> goals;
    private final List<Candidate> candidates;
    private final Terms terms;

    Problem(List<Goal> goals, List<Offer> offers, Terms terms) {
        this.goals = List.copyOf(goals);
        this.terms = terms;
        Map<String, Integer> places = new HashMap<>();
        goals.forEach(goal -> places.put(goal.skill(), places.size()));
        List<Offer> affordable = offers.stream()
                .filter(offer -> offer.hours() <= terms.hours() && offer.cost() <= terms.money())
                .sorted(Comparator.comparing(Offer::id))
                .toList();
        List<Candidate> possible = new ArrayList<>();
        affordable.forEach(offer -> possible.add(candidate(possible.size(), offer, places)));
        List<Candidate> open = followable(possible);
        List<Part> needs = open.stream()
                .flatMap(candidate -> candidate.parts().stream())
                .filter(part -> part.from() > 0)
                .distinct()
                .toList();
        List<Candidate> helpful = open.stream()
                .filter(candidate -> most(candidate) > 0 || needs.stream().anyMatch(candidate::provides))
                .sorted(Comparator.comparingInt(Candidate::place))
                .toList();
        candidates = helpful.stream()
                .filter(candidate -> helpful.stream().noneMatch(other -> replaces(other, candidate)))
                .toList();
    }

    List<Goal> goals() {
        return goals;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    Terms terms() {
        return terms;
    }

    private Candidate candidate(int place, Offer offer, Map<String, Integer> places) {
        List<Part> parts = new ArrayList<>();
        for (Offer.Step step : offer.steps()) {
            Integer goal = places.get(step.skill());
            if (goal != null) {
                int from = goals.get(goal).canFollow(step.from()) ? 0 : step.from();
                parts.add(new Part(goal, from, step.to()));
            }
        }
        return new Candidate(place, offer, List.copyOf(parts));
    }

    /** Offers as candidates whether or not they help, in the order given. */
    List<Candidate> taken(List<Offer> offers) {
        Map<String, Integer> places = new HashMap<>();
        goals.forEach(goal -> places.put(goal.skill(), places.size()));
        List<Candidate> taken = new ArrayList<>();
        offers.forEach(offer -> taken.add(candidate(taken.size(), offer, places)));
        return taken;
    }

    Goal goal(Part part) {
        return goals.get(part.goal());
    }

    private double most(Candidate candidate) {
        double closed = candidate.parts().stream()
                .mapToDouble(part -> goal(part).closedAt(part.to()))
                .sum();
        return terms.success() * closed;
    }

    private static boolean replaces(Candidate better, Candidate worse) {
        boolean asGood = better.offer().hours() <= worse.offer().hours()
                && better.offer().cost() <= worse.offer().cost()
                && better.parts().stream()
                        .allMatch(part -> part.from() == 0
                                || worse.parts().stream()
                                        .anyMatch(other -> other.goal() == part.goal() && other.from() >= part.from()))
                && worse.parts().stream()
                        .allMatch(part -> better.parts().stream()
                                .anyMatch(other -> other.goal() == part.goal()
                                        && other.from() <= part.from()
                                        && other.to() >= part.to()));
        return asGood
                && (!alike(better, worse)
                        || better.offer().id().compareTo(worse.offer().id()) < 0);
    }

    private static boolean alike(Candidate one, Candidate other) {
        return one.offer().hours() == other.offer().hours()
                && one.offer().cost() == other.offer().cost()
                && one.parts().size() == other.parts().size()
                && one.parts().containsAll(other.parts());
    }

    /** Expected weighted shortfall that a set of offers closes, in logits. */
    double closed(Iterable<Candidate> chosen) {
        int[] reached = new int[goals.size()];
        for (Candidate candidate : chosen) {
            for (Part part : candidate.parts()) {
                reached[part.goal()] = Math.max(reached[part.goal()], part.to());
            }
        }
        double closed = 0;
        for (int goal = 0; goal < reached.length; goal++) {
            closed += goals.get(goal).closedAt(reached[goal]);
        }
        return terms.success() * closed;
    }

    double value(List<Candidate> chosen) {
        double price = 0;
        for (Candidate candidate : chosen) {
            price += terms.price(candidate.offer());
        }
        return closed(chosen) - price;
    }

    /** The worth of the time and money of the dearest offer: what dropping one can save at most. */
    double dearest() {
        return candidates.stream()
                .mapToDouble(candidate -> terms.price(candidate.offer()))
                .max()
                .orElse(0);
    }

    boolean affordable(List<Candidate> chosen) {
        double hours = 0;
        double money = 0;
        for (Candidate candidate : chosen) {
            hours += candidate.offer().hours();
            money += candidate.offer().cost();
        }
        return hours <= terms.hours() && money <= terms.money();
    }

    /** Whether {@code candidate} can be followed after {@code done}. */
    static boolean canStart(Candidate candidate, List<Candidate> done) {
        return candidate.parts().stream()
                .allMatch(part -> part.from() == 0 || done.stream().anyMatch(earlier -> earlier.provides(part)));
    }

    /** Those of a set that can be taken in some order, one after the other. */
    static List<Candidate> followable(List<Candidate> chosen) {
        List<Candidate> done = new ArrayList<>();
        List<Candidate> left = new ArrayList<>(chosen);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Candidate candidate : List.copyOf(left)) {
                if (canStart(candidate, done)) {
                    done.add(candidate);
                    left.remove(candidate);
                    moved = true;
                }
            }
        }
        return done;
    }
}
