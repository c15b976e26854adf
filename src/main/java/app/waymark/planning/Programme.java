package app.waymark.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * A mixed integer programme whose variables all lie between 0 and 1: maximise Σ weight · x with Σ factor · x ≤ most for
 * every row.
 */
final class Programme {

    private static final double CLOSE = 1e-9;

    private final List<Double> weights = new ArrayList<>();
    private final List<Boolean> whole = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Row(Map<Integer, Double> factors, double most) {}

    /** How a variable is held while the others are looked for. */
    enum Held {
        FREE,
        OUT,
        IN
    }

    /** A solution, and whether it is the best one. */
    record Solution(double value, boolean best, List<Double> values) {}

    /**
     * What no solution exceeds.
     *
     * @param reduced for every variable, what it adds to that: setting it against its sign costs at least as much
     */
    record Limit(double value, List<Double> reduced) {

        /** What every solution better than {@code known} has of a variable. */
        Held held(int variable, double known) {
            double adds = reduced.get(variable);
            if (value - Math.abs(adds) > known + CLOSE) {
                return Held.FREE;
            }
            return adds < 0 ? Held.OUT : Held.IN;
        }
    }

    /** Adds a variable and gives its place. */
    int variable(double weight, boolean isWhole) {
        weights.add(weight);
        whole.add(isWhole);
        return weights.size() - 1;
    }

    /** Adds a row. */
    void atMost(Map<Integer, Double> factors, double most) {
        rows.add(new Row(new TreeMap<>(factors), most));
    }

    /**
     * The Lagrangian limit, Σ y · most + Σ max(0, weight − Σ y · factor), with the multipliers y of the relaxation. It
     * holds for whatever multipliers the solver gives, as long as none is below 0. Empty when the time is too short.
     */
    Optional<Limit> limit(long millis) {
        ExpressionsBasedModel model = model(variable -> Held.FREE, millis);
        model.relax(false);
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        Map<String, Double> multipliers = new HashMap<>();
        result.getMatchedMultipliers()
                .forEach(pair ->
                        multipliers.merge(pair.left().left().getName(), Math.abs(pair.doubleValue()), Double::sum));
        double value = 0;
        List<Double> reduced = new ArrayList<>(weights);
        for (int number = 0; number < rows.size(); number++) {
            double multiplier = multipliers.getOrDefault(name(number), 0.0);
            Row row = rows.get(number);
            value += multiplier * row.most();
            row.factors()
                    .forEach((variable, factor) -> reduced.set(variable, reduced.get(variable) - multiplier * factor));
        }
        for (double each : reduced) {
            value += Math.max(0, each);
        }
        return Optional.of(new Limit(value, List.copyOf(reduced)));
    }

    /** Says how a variable is held. */
    interface Hold {
        Held of(int variable);
    }

    /**
     * The best solution that can be found in the time, with some variables held; all 0 and worth nothing where holding
     * them leaves none. Empty when the time is too short.
     */
    Optional<Solution> solve(Hold hold, long millis) {
        ExpressionsBasedModel model = model(hold, millis);
        Solved solved = Solved.maximise(model);
        if (solved.none()) {
            return Optional.of(new Solution(0, true, Collections.nCopies(weights.size(), 0.0)));
        }
        if (!solved.feasible()) {
            return Optional.empty();
        }
        Optimisation.Result result = solved.result();
        Map<Integer, Double> found = new HashMap<>();
        for (Variable variable : model.getVariables()) {
            found.put(Integer.valueOf(variable.getName()), result.doubleValue(model.indexOf(variable)));
        }
        List<Double> values = new ArrayList<>();
        for (int variable = 0; variable < weights.size(); variable++) {
            values.add(found.getOrDefault(variable, 0.0));
        }
        return Optional.of(new Solution(result.getValue(), solved.best(), values));
    }

    private ExpressionsBasedModel model(Hold hold, long millis) {
        var model = new ExpressionsBasedModel();
        model.options.time_abort = millis;
        model.options.time_suffice = millis;
        // one worker: the same question gets the same answer, and a server has other work to do
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        List<@Nullable Variable> variables = new ArrayList<>();
        for (int place = 0; place < weights.size(); place++) {
            Held held = hold.of(place);
            variables.add(held == Held.OUT ? null : variable(model, place, held));
        }
        for (int number = 0; number < rows.size(); number++) {
            Row row = rows.get(number);
            if (row.factors().keySet().stream().anyMatch(place -> variables.get(place) != null)) {
                Expression expression = model.newExpression(name(number)).upper(row.most());
                row.factors().forEach((place, factor) -> {
                    Variable variable = variables.get(place);
                    if (variable != null) {
                        expression.set(variable, factor);
                    }
                });
            }
        }
        return model;
    }

    private Variable variable(ExpressionsBasedModel model, int place, Held held) {
        Variable variable = model.newVariable(String.valueOf(place)).weight(weights.get(place));
        if (whole.get(place)) {
            variable.binary();
        }
        return variable.lower(held == Held.IN ? 1 : 0).upper(1);
    }

    private static String name(int row) {
        return "row " + row;
    }
}
