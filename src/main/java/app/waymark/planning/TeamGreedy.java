package app.waymark.planning;

/** Gives one place after another to whoever brings most per hour: a start for the solver, and what it is compared with. */
final class TeamGreedy {

    private static final double LEAST_STEP = 1e-9;

    private final TeamProblem problem;
    private final int[] places;
    private final double[] gained;
    private final double[] hoursLeft;
    private final int[][] taught;
    private double moneyLeft;

    TeamGreedy(TeamProblem problem) {
        this.problem = problem;
        places = new int[problem.candidates().size()];
        gained = new double[problem.goals().size()];
        hoursLeft = new double[problem.learners().size()];
        taught = new int[problem.learners().size()][problem.goals().size()];
        moneyLeft = problem.terms().money();
        for (int i = 0; i < hoursLeft.length; i++) {
            hoursLeft[i] = problem.learners().get(i).people() * problem.terms().hours();
        }
    }

    /** Number of places of each candidate. */
    int[] choose() {
        while (true) {
            TeamProblem.Candidate best = null;
            double bestRate = 0;
            for (TeamProblem.Candidate candidate : problem.candidates()) {
                double rate = step(candidate) / candidate.offer().hours();
                if (rate > bestRate + LEAST_STEP && fits(candidate)) {
                    best = candidate;
                    bestRate = rate;
                }
            }
            if (best == null) {
                return places;
            }
            take(best);
        }
    }

    private boolean fits(TeamProblem.Candidate candidate) {
        return places[candidate.place()]
                        < problem.learners().get(candidate.learner()).people()
                && candidate.offer().hours() <= hoursLeft[candidate.learner()]
                && candidate.offer().cost() <= moneyLeft
                && problem.canStart(candidate, places, places[candidate.place()] + 1);
    }

    private double step(TeamProblem.Candidate candidate) {
        double worth = -problem.terms().price(candidate.offer());
        for (TeamProblem.Part part : candidate.parts()) {
            if (part.reaches() && more(candidate, part)) {
                TeamGoal goal = problem.goals().get(part.goal());
                double left = Math.max(0, goal.missing() - gained[part.goal()]);
                worth += goal.weight() * Math.min(left, problem.perPlace(candidate.learner(), part.goal()));
            }
        }
        return worth;
    }

    private boolean more(TeamProblem.Candidate candidate, TeamProblem.Part part) {
        return taught[candidate.learner()][part.goal()]
                < problem.learners().get(candidate.learner()).people();
    }

    private void take(TeamProblem.Candidate candidate) {
        places[candidate.place()]++;
        hoursLeft[candidate.learner()] -= candidate.offer().hours();
        moneyLeft -= candidate.offer().cost();
        for (TeamProblem.Part part : candidate.parts()) {
            if (part.reaches()) {
                if (more(candidate, part)) {
                    gained[part.goal()] += problem.perPlace(candidate.learner(), part.goal());
                }
                taught[candidate.learner()][part.goal()]++;
            }
        }
    }
}
