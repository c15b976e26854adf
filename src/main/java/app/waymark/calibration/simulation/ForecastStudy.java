package app.waymark.calibration.simulation;

import app.waymark.measurement.AdaptiveQuiz;
import app.waymark.measurement.Answered;
import app.waymark.measurement.Availability;
import app.waymark.measurement.Exposure;
import app.waymark.measurement.Forecast;
import app.waymark.measurement.Forecaster;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.QuizState;
import app.waymark.measurement.Role;
import app.waymark.measurement.Scope;
import app.waymark.measurement.Scorer;
import app.waymark.measurement.Verdict;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Whether "what more minutes would bring" comes true: people sit 22 minutes, are told, and sit 10 more. */
final class ForecastStudy {

    private static final int MINUTES = 22;
    private static final int MORE = 10;

    private final RoleBranch branch;
    private final Scorer scorer;
    private final AdaptiveQuiz quiz;
    private final Forecaster forecaster;
    private final TrueItems truth;

    ForecastStudy(ShippedWorld world, Role role, PlayedBank bank) {
        truth = bank.truth();
        branch = new RoleBranch(world.tree(), role, bank.known());
        scorer = new Scorer(branch.tree());
        quiz = new AdaptiveQuiz(scorer, branch.bank(), Scope.ofRole(branch.tree(), branch.role()));
        forecaster = new Forecaster(scorer, branch.bank(), branch.role());
    }

    /**
     * What was promised and what came of it.
     *
     * @param decided whether the verdict was clear after the minutes more
     * @param questions asked in them
     */
    record Outcome(Forecast forecast, boolean decided, int questions) {}

    /** Empty where the verdict is clear before, for then nothing is offered. */
    Optional<Outcome> of(SimulatedPerson person, long seed) {
        var random = new SplittableRandom(seed);
        var availability = new Availability(Set.of(), Exposure.NONE, seed);
        QuizState before = played(QuizState.start(scorer.tree(), MINUTES), person, availability, random);
        if (isDecided(before, seed)) {
            return Optional.empty();
        }
        Forecast forecast = forecaster.forecast(before, availability, MORE, seed);
        QuizState after = played(before.allowing(MORE), person, availability, random);
        return Optional.of(new Outcome(
                forecast,
                isDecided(after, seed),
                after.answered().size() - before.answered().size()));
    }

    private QuizState played(
            QuizState from, SimulatedPerson person, Availability availability, SplittableRandom random) {
        QuizState state = from;
        while (quiz.next(state, availability, random) instanceof NextStep.Ask ask) {
            SimulatedPerson.Given given = person.answer(
                    branch.whole(ask.item().skill()), truth.of(ask.item()), state.secondsSpent() / 60, random);
            state = state.after(
                    new Answered(ask.item(), given.outcome(), !given.tooFast()),
                    ask.item().expectedSeconds());
        }
        return state;
    }

    private boolean isDecided(QuizState state, long seed) {
        return scorer.readiness(branch.role(), state.responses(), seed)
                .filter(readiness -> readiness.verdict() != Verdict.UNDECIDED)
                .isPresent();
    }
}
