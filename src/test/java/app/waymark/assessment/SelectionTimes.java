package app.waymark.assessment;

import app.waymark.measurement.Answered;
import app.waymark.measurement.Availability;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.QuizState;
import java.util.SplittableRandom;
import org.springframework.context.ApplicationContext;

/** How long the engine takes to choose, on the models that attempts use. */
public final class SelectionTimes {

    private SelectionTimes() {}

    /** Nanoseconds of each of so many choices, the update of the belief by the answer before included. */
    public static long[] nanos(ApplicationContext application, int count) {
        MeasurementModels models = application.getBean(MeasurementModels.class);
        SkillModel model = models.current();
        var quiz = models.quiz(model, models.bank(), new QuizScope(QuizScope.Kind.ROLE, "lead-prompt-engineer"), true);
        var random = new SplittableRandom(1);
        var availability = Availability.unrestricted();
        long[] nanos = new long[count];
        QuizState state = QuizState.start(model.tree(), 42);
        for (int i = -count; i < count; i++) {
            long begin = System.nanoTime();
            NextStep step = quiz.next(state, availability, random);
            if (step instanceof NextStep.Ask ask) {
                state = state.after(
                        new Answered(ask.item(), random.nextBoolean() ? Outcome.RIGHT : Outcome.WRONG, true),
                        ask.item().expectedSeconds());
            } else {
                state = QuizState.start(model.tree(), 42);
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - begin;
            }
        }
        return nanos;
    }
}
