package app.waymark.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Finds who of a team should take which course, so that as many people as are missing reach the levels that are wanted,
 * within money for all and hours for each.
 *
 * <p>As a mixed integer programme: x places of an offer for a learner, z ≤ Σ x of the offers that take the learner to a
 * goal's level and z ≤ their number, y ≤ Σ success·(1 − reach)·z and y ≤ what is missing; maximise Σ weight·y minus the
 * worth of hours and money. Offers that take more for granted than the learner has need places in ones that give it.
 * Small problems are solved at once; greater ones for one learner after another, starting from the greedy choice. The
 * linear relaxation of the whole is the bound where it is small enough, and else what the goals are worth at most.
 */
public final class TeamPlanner {

    private static final double WHOLE = 0.5;
    private static final double SAME = 1e-6;

    /** Up to here the solver decides about everything at once; its memory grows with the square. */
    private static final int MOST_AT_ONCE = 120;

    /** Up to here the linear relaxation bounds what any plan can be worth. */
    private static final int MOST_RELAXED = 600;

    /** Part of the patience that the solver gets for one learner, given what the others take. */
    private static final long SHARE_FOR_ONE = 5;

    private static final int ROUNDS = 3;

    /** Share of the work that is done when everything is decided about at once. */
    private static final double AT_ONCE = 0.9;

    private static final double LEAST_MISSING = 1e-3;

    /** The same with nobody watching. */
    public TeamPlan plan(List<Learner> learners, List<TeamGoal> goals, List<Offer> offers, TeamTerms terms) {
        return plan(learners, goals, offers, terms, SearchWatch.NOBODY);
    }

    /**
     * The best plan, or the best one found, with the most that any plan could be worth.
     *
     * @param watch hears how far the search is; when it says no, what has been found so far is the answer
     */
    public TeamPlan plan(
            List<Learner> learners, List<TeamGoal> goals, List<Offer> offers, TeamTerms terms, SearchWatch watch) {
        var problem = new TeamProblem(learners, goals, offers, terms);
        int[] best = inTurn(problem, offers, new TeamGreedy(problem).choose(), watch);
        double value = problem.value(best);
        double bound = Math.min(problem.ceiling(), relaxed(problem).orElse(Double.POSITIVE_INFINITY));
        if (bound - value > SAME && problem.candidates().size() <= MOST_AT_ONCE && watch.goOn(AT_ONCE)) {
            Model model = model(problem, terms.patience());
            Solved solved = Solved.maximise(model.model());
            if (solved.feasible()) {
                int[] found = problem.followable(model.places(solved.result()));
                if (problem.affordable(found) && problem.value(found) > value) {
                    best = found;
                    value = problem.value(found);
                }
                if (solved.best()) {
                    bound = Math.min(bound, solved.result().getValue());
                }
            }
        }
        return plan(problem, best, Math.max(bound, value));
    }

    /** Solves for one learner after another, given what the others take, until nothing gets better. */
    private static int[] inTurn(TeamProblem problem, List<Offer> offers, int[] start, SearchWatch watch) {
        int[] best = start;
        int all = problem.learners().size();
        for (int round = 0; round < ROUNDS; round++) {
            double before = problem.value(best);
            for (int learner = 0; learner < all; learner++) {
                if (!watch.goOn(AT_ONCE * (round * all + learner) / (ROUNDS * all))) {
                    return best;
                }
                int[] tried = again(problem, offers, best, learner);
                if (problem.affordable(tried) && problem.value(tried) > problem.value(best) + SAME) {
                    best = tried;
                }
            }
            if (problem.value(best) <= before + SAME) {
                break;
            }
        }
        return best;
    }

    private static int[] again(TeamProblem problem, List<Offer> offers, int[] places, int learner) {
        int[] without = places.clone();
        problem.of(learner).forEach(candidate -> without[candidate.place()] = 0);
        double[] gained = problem.gained(without);
        List<TeamGoal> left = new ArrayList<>();
        for (int goal = 0; goal < gained.length; goal++) {
            TeamGoal whole = problem.goals().get(goal);
            double missing = whole.missing() - gained[goal];
            if (missing > LEAST_MISSING) {
                left.add(new TeamGoal(whole.skill(), whole.level(), missing, whole.weight()));
            }
        }
        if (left.isEmpty()) {
            return without;
        }
        var own = new TeamProblem(
                List.of(problem.learners().get(learner)),
                left,
                offers,
                problem.terms().within(problem.terms().money() - problem.cost(without)));
        if (own.candidates().size() > MOST_AT_ONCE) {
            return places;
        }
        Model model = model(own, problem.terms().patience() / SHARE_FOR_ONE);
        Optimisation.Result result = model.model().maximise();
        if (!result.getState().isFeasible()) {
            return places;
        }
        int[] found = own.followable(model.places(result));
        for (TeamProblem.Candidate candidate : own.candidates()) {
            if (found[candidate.place()] > 0) {
                problem.of(learner).stream()
                        .filter(same -> same.offer().equals(candidate.offer()))
                        .forEach(same -> without[same.place()] = found[candidate.place()]);
            }
        }
        return problem.followable(without);
    }

    /** The choice of whoever gives one place after another to what brings most per hour; without a bound of its own. */
    public TeamPlan greedy(List<Learner> learners, List<TeamGoal> goals, List<Offer> offers, TeamTerms terms) {
        var problem = new TeamProblem(learners, goals, offers, terms);
        int[] places = new TeamGreedy(problem).choose();
        return plan(problem, places, problem.value(places));
    }

    private static TeamPlan plan(TeamProblem problem, int[] places, double bound) {
        List<TeamPlan.Seat> seats = new ArrayList<>();
        for (int learner = 0; learner < problem.learners().size(); learner++) {
            String id = problem.learners().get(learner).id();
            problem.of(learner).stream()
                    .filter(candidate -> places[candidate.place()] > 0)
                    .sorted(Comparator.comparingInt(TeamPlanner::highestStart)
                            .thenComparingDouble(candidate -> candidate.offer().hours()))
                    .forEach(candidate ->
                            seats.add(new TeamPlan.Seat(id, candidate.offer(), places[candidate.place()])));
        }
        Map<String, Double> gained = new HashMap<>();
        double[] people = problem.gained(places);
        for (int goal = 0; goal < people.length; goal++) {
            gained.put(problem.goals().get(goal).skill(), people[goal]);
        }
        return new TeamPlan(seats, gained, problem.value(places), bound);
    }

    private static int highestStart(TeamProblem.Candidate candidate) {
        return candidate.parts().stream().mapToInt(TeamProblem.Part::from).max().orElse(0);
    }

    private static OptionalDouble relaxed(TeamProblem problem) {
        if (problem.candidates().size() > MOST_RELAXED) {
            return OptionalDouble.empty();
        }
        ExpressionsBasedModel model = model(problem, problem.terms().patience()).model();
        model.relax(false);
        Solved solved = Solved.maximise(model);
        return solved.best() ? OptionalDouble.of(solved.result().getValue()) : OptionalDouble.empty();
    }

    private record Model(ExpressionsBasedModel model, List<Variable> places) {

        int[] places(Optimisation.Result result) {
            return places.stream()
                    .mapToInt(variable -> (int) Math.floor(result.doubleValue(model.indexOf(variable)) + WHOLE))
                    .toArray();
        }
    }

    private static Model model(TeamProblem problem, long milliseconds) {
        TeamTerms terms = problem.terms();
        var model = new ExpressionsBasedModel();
        model.options.time_abort = milliseconds;
        model.options.time_suffice = milliseconds;
        // one worker: the same question gets the same answer, and a server has other work to do
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        List<Variable> places = new ArrayList<>();
        Expression money = model.newExpression("money").upper(terms.money());
        for (TeamProblem.Candidate candidate : problem.candidates()) {
            int people = problem.learners().get(candidate.learner()).people();
            Variable variable = model.newVariable("x" + candidate.place());
            if (people == 1) {
                variable.binary();
            } else {
                variable.integer(true).lower(0).upper(people);
            }
            variable.weight(-terms.price(candidate.offer()));
            places.add(variable);
            money.set(variable, candidate.offer().cost());
        }
        List<Expression> reached = new ArrayList<>();
        for (TeamGoal goal : problem.goals()) {
            Variable people = model.newVariable("y " + goal.skill())
                    .lower(0)
                    .upper(goal.missing())
                    .weight(goal.weight());
            reached.add(model.newExpression("only " + goal.skill()).upper(0).set(people, 1));
        }
        for (int learner = 0; learner < problem.learners().size(); learner++) {
            learner(problem, learner, model, places, reached);
        }
        return new Model(model, places);
    }

    private static void learner(
            TeamProblem problem,
            int learner,
            ExpressionsBasedModel model,
            List<Variable> places,
            List<Expression> reached) {
        int people = problem.learners().get(learner).people();
        List<TeamProblem.Candidate> own = problem.of(learner);
        Expression hours = model.newExpression("hours " + learner)
                .upper(people * problem.terms().hours());
        own.forEach(candidate ->
                hours.set(places.get(candidate.place()), candidate.offer().hours()));
        for (int goal = 0; goal < problem.goals().size(); goal++) {
            int wanted = goal;
            List<Variable> teaching = own.stream()
                    .filter(candidate -> candidate.reaches(wanted))
                    .map(candidate -> places.get(candidate.place()))
                    .toList();
            if (!teaching.isEmpty()) {
                String name = "z " + learner + " " + goal;
                Variable taught = model.newVariable(name).lower(0).upper(people);
                Expression only = model.newExpression("only " + name).upper(0).set(taught, 1);
                teaching.forEach(variable -> only.set(variable, -1));
                reached.get(goal).set(taught, -problem.perPlace(learner, goal));
            }
        }
        for (TeamProblem.Candidate candidate : own) {
            for (TeamProblem.Part part : candidate.parts()) {
                if (part.from() > 0) {
                    Expression needs = model.newExpression("needs " + candidate.place() + " " + part.goal())
                            .upper(0)
                            .set(places.get(candidate.place()), 1);
                    own.stream()
                            .filter(other -> other.place() != candidate.place() && other.provides(part))
                            .forEach(other -> needs.set(places.get(other.place()), -1));
                }
            }
        }
    }
}
