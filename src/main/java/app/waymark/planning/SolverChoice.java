package app.waymark.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * The choice as a mixed integer programme: x = 1 for every course taken, z ≤ 1 for every level of every goal that the
 * chosen courses reach, z ≤ Σ x of the courses that take the skill that far; maximise the closing of the levels reached
 * minus the worth of time and money, within both budgets. A course that takes a level for granted needs one that gives
 * it; courses that could only start after each other are cut off.
 */
final class SolverChoice {

    private static final double TAKEN = 0.5;
    private static final int ROUNDS = 10;

    private final Problem problem;
    private final List<List<Problem.Candidate>> circles = new ArrayList<>();

    /** Courses, and the value that no choice can exceed. */
    record Answer(List<Problem.Candidate> chosen, double bound) {}

    SolverChoice(Problem problem) {
        this.problem = problem;
    }

    Answer improve(List<Problem.Candidate> known) {
        double value = problem.value(known);
        var relaxed = model();
        relaxed.model().relax(false);
        Optimisation.Result limit = relaxed.model().maximise();
        double bound = limit.getState().isOptimal() ? Math.max(limit.getValue(), value) : Double.POSITIVE_INFINITY;
        List<Problem.Candidate> best = known;
        for (int round = 0; round < ROUNDS && bound - value > 1e-9; round++) {
            var model = model();
            Optimisation.Result result = model.model().maximise();
            if (!result.getState().isFeasible()) {
                break;
            }
            List<Problem.Candidate> chosen = model.chosen(result);
            List<Problem.Candidate> followable = Problem.followable(chosen);
            if (problem.affordable(followable) && problem.value(followable) > value) {
                best = followable;
                value = problem.value(followable);
            }
            boolean exact = result.getState().isOptimal();
            if (exact) {
                bound = Math.max(value, Math.min(bound, result.getValue()));
            }
            if (followable.size() == chosen.size() || !exact) {
                break;
            }
            List<Problem.Candidate> circle = new ArrayList<>(chosen);
            circle.removeAll(followable);
            circles.add(circle);
        }
        return new Answer(best, bound);
    }

    private record Model(ExpressionsBasedModel model, Map<Problem.Candidate, Variable> taken) {

        List<Problem.Candidate> chosen(Optimisation.Result result) {
            List<Problem.Candidate> chosen = new ArrayList<>();
            taken.forEach((candidate, variable) -> {
                if (result.doubleValue(model.indexOf(variable)) > TAKEN) {
                    chosen.add(candidate);
                }
            });
            return chosen;
        }
    }

    private Model model() {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = problem.terms().patience();
        model.options.time_suffice = problem.terms().patience();
        // one worker: the same question gets the same answer, and a server has other work to do
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        Map<Problem.Candidate, Variable> taken = new LinkedHashMap<>();
        Expression hours = model.newExpression("hours").upper(problem.terms().hours());
        Expression money = model.newExpression("money").upper(problem.terms().money());
        for (Problem.Candidate candidate : problem.candidates()) {
            Offer offer = candidate.offer();
            Variable variable = model.newVariable(offer.id())
                    .binary()
                    .weight(-problem.terms().price(offer));
            taken.put(candidate, variable);
            hours.set(variable, offer.hours());
            money.set(variable, offer.cost());
        }
        for (int goal = 0; goal < problem.goals().size(); goal++) {
            levels(model, goal, taken);
        }
        taken.forEach((candidate, variable) -> starts(model, candidate, variable, taken));
        for (int i = 0; i < circles.size(); i++) {
            cut(model, circles.get(i), taken, i);
        }
        return new Model(model, taken);
    }

    private void levels(ExpressionsBasedModel model, int place, Map<Problem.Candidate, Variable> taken) {
        Goal goal = problem.goals().get(place);
        for (int level = 1; level <= goal.level(); level++) {
            int reached = level;
            double closes = problem.terms().success() * (goal.closedAt(level) - goal.closedAt(level - 1));
            List<Variable> reaching = taken.entrySet().stream()
                    .filter(entry -> entry.getKey().parts().stream()
                            .anyMatch(part -> part.goal() == place && part.to() >= reached))
                    .map(Map.Entry::getValue)
                    .toList();
            if (closes > 0 && !reaching.isEmpty()) {
                String name = goal.skill() + "@" + level;
                Variable reach = model.newVariable(name).lower(0).upper(1).weight(closes);
                Expression only = model.newExpression("only " + name).upper(0).set(reach, 1);
                reaching.forEach(variable -> only.set(variable, -1));
            }
        }
    }

    private void starts(
            ExpressionsBasedModel model,
            Problem.Candidate candidate,
            Variable variable,
            Map<Problem.Candidate, Variable> taken) {
        for (Problem.Part part : candidate.parts()) {
            if (part.from() > 0) {
                Expression needs = model.newExpression(candidate.offer().id() + " needs "
                                + problem.goal(part).skill())
                        .upper(0)
                        .set(variable, 1);
                taken.forEach((other, provider) -> {
                    if (other.provides(part)) {
                        needs.set(provider, -1);
                    }
                });
            }
        }
    }

    /** Of courses that wait for each other, the first to start must get what it waits for from outside. */
    private void cut(
            ExpressionsBasedModel model,
            List<Problem.Candidate> circle,
            Map<Problem.Candidate, Variable> taken,
            int number) {
        Expression cut = model.newExpression("circle " + number).upper(circle.size() - 1.0);
        taken.forEach((candidate, variable) -> {
            if (circle.contains(candidate)) {
                cut.set(variable, 1);
            } else if (circle.stream()
                    .flatMap(member -> member.parts().stream())
                    .anyMatch(part -> part.from() > 0
                            && circle.stream().anyMatch(member -> member.provides(part))
                            && candidate.provides(part))) {
                cut.set(variable, -1);
            }
        });
    }
}
