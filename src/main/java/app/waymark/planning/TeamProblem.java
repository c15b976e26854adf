package app.waymark.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learners, goals and offers reduced to what counts: an offer is a candidate for a learner when it takes a skill that is
 * known of them to a level that is wanted, or gives what another such offer takes for granted; and of those that do the
 * same for a learner, only the ones that are not dearer in both hours and money.
 */
final class TeamProblem {

    /** What a candidate does for one goal; {@code from} is 0 where the learner can follow it as they are. */
    record Part(int goal, int from, int to, boolean reaches) {}

    /** An offer for a learner; known by its place. */
    record Candidate(int place, int learner, Offer offer, List<Part> parts) {

        boolean provides(Part need) {
            return parts.stream()
                    .anyMatch(part ->
                            part.goal() == need.goal() && part.to() >= need.from() && part.from() < need.from());
        }

        boolean reaches(int goal) {
            return parts.stream().anyMatch(part -> part.goal() == goal && part.reaches());
        }

        private boolean useful() {
            return parts.stream().anyMatch(Part::reaches);
        }
    }

    private final List<Learner> learners;
    private final List<TeamGoal> goals;
    private final TeamTerms terms;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<List<Candidate>> byLearner = new ArrayList<>();

    TeamProblem(List<Learner> learners, List<TeamGoal> goals, List<Offer> offers, TeamTerms terms) {
        this.learners = List.copyOf(learners);
        this.goals = List.copyOf(goals);
        this.terms = terms;
        Map<String, Integer> places = new HashMap<>();
        goals.forEach(goal -> places.put(goal.skill(), places.size()));
        List<Offer> affordable = offers.stream()
                .filter(offer -> offer.hours() <= terms.hours() && offer.cost() <= terms.money())
                .sorted(Comparator.comparing(Offer::id))
                .toList();
        for (int i = 0; i < learners.size(); i++) {
            List<Candidate> own = new ArrayList<>();
            for (Candidate candidate : candidatesOf(i, affordable, places)) {
                var numbered = new Candidate(candidates.size(), i, candidate.offer(), candidate.parts());
                candidates.add(numbered);
                own.add(numbered);
            }
            byLearner.add(own);
        }
    }

    private List<Candidate> candidatesOf(int learner, List<Offer> offers, Map<String, Integer> places) {
        List<Candidate> possible = new ArrayList<>();
        for (Offer offer : offers) {
            List<Part> parts = new ArrayList<>();
            for (Offer.Step step : offer.steps()) {
                Integer goal = places.get(step.skill());
                Learner who = learners.get(learner);
                if (goal != null && who.isKnown(step.skill())) {
                    boolean follows = who.reach(step.skill(), step.from()) >= Goal.CAN_FOLLOW;
                    TeamGoal wanted = goals.get(goal);
                    parts.add(new Part(goal, follows ? 0 : step.from(), step.to(), step.to() >= wanted.level()));
                }
            }
            if (!parts.isEmpty()) {
                possible.add(new Candidate(possible.size(), learner, offer, List.copyOf(parts)));
            }
        }
        List<Candidate> useful = possible.stream()
                .filter(Candidate::useful)
                .filter(one -> one.parts().stream()
                        .allMatch(part -> part.from() == 0 || possible.stream().anyMatch(two -> two.provides(part))))
                .toList();
        List<Part> needs = useful.stream()
                .flatMap(one -> one.parts().stream())
                .filter(part -> part.from() > 0)
                .distinct()
                .toList();
        List<Candidate> kept = possible.stream()
                .filter(one -> useful.contains(one) || leadsOn(one, needs))
                .toList();
        return kept.stream()
                .filter(one -> kept.stream().noneMatch(two -> replaces(two, one)))
                .toList();
    }

    /** Whether the learner can follow it as they are and it gives what another one takes for granted. */
    private static boolean leadsOn(Candidate one, List<Part> needs) {
        return one.parts().stream().allMatch(part -> part.from() == 0)
                && needs.stream().anyMatch(one::provides);
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
        boolean alike = better.offer().hours() == worse.offer().hours()
                && better.offer().cost() == worse.offer().cost()
                && better.parts().size() == worse.parts().size()
                && worse.parts().containsAll(better.parts());
        return better.place() != worse.place() && asGood && (!alike || better.place() < worse.place());
    }

    List<Learner> learners() {
        return learners;
    }

    List<TeamGoal> goals() {
        return goals;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<Candidate> of(int learner) {
        return byLearner.get(learner);
    }

    TeamTerms terms() {
        return terms;
    }

    /** Expected people gained by one place more of a goal for a learner. */
    double perPlace(int learner, int goal) {
        TeamGoal wanted = goals.get(goal);
        return terms.success() * (1 - learners.get(learner).reach(wanted.skill(), wanted.level()));
    }

    /** Expected people gained for each goal, as far as they can all learn it. */
    double[] gained(int[] places) {
        double[] gained = new double[goals.size()];
        for (int i = 0; i < learners.size(); i++) {
            int[] taught = new int[goals.size()];
            for (Candidate candidate : of(i)) {
                for (Part part : candidate.parts()) {
                    if (part.reaches()) {
                        taught[part.goal()] += places[candidate.place()];
                    }
                }
            }
            for (int goal = 0; goal < gained.length; goal++) {
                gained[goal] += perPlace(i, goal) * Math.min(learners.get(i).people(), taught[goal]);
            }
        }
        return gained;
    }

    double value(int[] places) {
        double[] gained = gained(places);
        double value = 0;
        for (int goal = 0; goal < gained.length; goal++) {
            value += goals.get(goal).weight() * Math.min(goals.get(goal).missing(), gained[goal]);
        }
        for (Candidate candidate : candidates) {
            value -= places[candidate.place()] * terms.price(candidate.offer());
        }
        return value;
    }

    /** What all goals are worth as far as they are missing and can be taught at all: no plan can be worth more. */
    double ceiling() {
        double ceiling = 0;
        for (int goal = 0; goal < goals.size(); goal++) {
            int wanted = goal;
            double most = 0;
            for (int i = 0; i < learners.size(); i++) {
                if (of(i).stream().anyMatch(candidate -> candidate.reaches(wanted))) {
                    most += perPlace(i, goal) * learners.get(i).people();
                }
            }
            ceiling += goals.get(goal).weight() * Math.min(goals.get(goal).missing(), most);
        }
        return ceiling;
    }

    double cost(int[] places) {
        return candidates.stream()
                .mapToDouble(candidate ->
                        places[candidate.place()] * candidate.offer().cost())
                .sum();
    }

    boolean affordable(int[] places) {
        double money = 0;
        for (int i = 0; i < learners.size(); i++) {
            double hours = 0;
            for (Candidate candidate : of(i)) {
                hours += places[candidate.place()] * candidate.offer().hours();
                money += places[candidate.place()] * candidate.offer().cost();
            }
            if (hours > learners.get(i).people() * terms.hours() + 1e-9) {
                return false;
            }
        }
        return money <= terms.money() + 1e-9;
    }

    /** Whether enough places of others give what a candidate takes for granted. */
    boolean canStart(Candidate candidate, int[] places, int wanted) {
        return candidate.parts().stream()
                .allMatch(part -> part.from() == 0
                        || of(candidate.learner()).stream()
                                        .filter(other -> other.place() != candidate.place() && other.provides(part))
                                        .mapToInt(other -> places[other.place()])
                                        .sum()
                                >= wanted);
    }

    /** Takes out what cannot be followed, until all that is left can. */
    int[] followable(int[] places) {
        int[] left = places.clone();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Candidate candidate : candidates) {
                while (left[candidate.place()] > 0 && !canStart(candidate, left, left[candidate.place()])) {
                    left[candidate.place()]--;
                    changed = true;
                }
            }
        }
        return left;
    }
}
