package app.waymark.planning;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.type.Stopwatch;

/**
 * What a solver says of a programme, and how far it is to be believed. A branch whose relaxation runs out of time is
 * given up by the solver as if it held nothing; so "best" and "none" count only where the whole took less than the time
 * that each of its parts is allowed.
 *
 * @param inTime whether no part can have been given up for want of time
 */
record Solved(Optimisation.Result result, boolean inTime) {

    /** Lets the solver of the library look for the greatest value, in the time that the programme's options allow. */
    static Solved maximise(ExpressionsBasedModel model) {
        var watch = new Stopwatch();
        Optimisation.Result result = model.maximise();
        return new Solved(result, watch.countMillis() < model.options.time_abort);
    }

    /** There is a solution, be it the best or not. */
    boolean feasible() {
        return result.getState().isFeasible();
    }

    /** There is a solution, and none is better. */
    boolean best() {
        return inTime && result.getState().isOptimal();
    }

    /** There is no solution. */
    boolean none() {
        return inTime && result.getState() == State.INFEASIBLE;
    }
}
