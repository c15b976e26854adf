package app.waymark.assessment;

import app.waymark.measurement.Availability;
import app.waymark.measurement.NextStep;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.QuizState;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Results of a made-up person who answers the real bank through the real engine, to show what a result looks like.
 * Nothing of it is stored.
 */
@Service
public class SampleResults {

    private static final int MINUTES = 42;
    private static final long SEED = 20261123;
    /** Somewhat above what the role asks, and uneven, so that every word of a result occurs (logits). */
    private static final double ABOVE = 0.5;

    private static final double SPREAD = 1.2;
    private static final UUID NOBODY = new UUID(0, 0);

    private final MeasurementModels models;
    private final QuestionDraw draw;
    private final AttemptReplay replay;
    private final ResultFreezer freezer;
    private final Clock clock;
    private final Cache<String, AttemptResult> samples =
            Caffeine.newBuilder().maximumSize(20).build();

    SampleResults(
            MeasurementModels models, QuestionDraw draw, AttemptReplay replay, ResultFreezer freezer, Clock clock) {
        this.models = models;
        this.draw = draw;
        this.replay = replay;
        this.freezer = freezer;
        this.clock = clock;
    }

    /**
     * The sample for a role; the same one until catalogue or bank change.
     *
     * @throws UnknownScope when there is no such role
     */
    public AttemptResult ofRole(String role) {
        SkillModel model = models.current();
        return Objects.requireNonNull(
                samples.get(role + "@" + model.catalog().revision(), key -> simulate(role, model)));
    }

    private AttemptResult simulate(String role, SkillModel model) {
        var scope = new QuizScope(QuizScope.Kind.ROLE, role);
        var attempt = new Attempt(
                NOBODY,
                scope,
                MINUTES,
                0,
                SEED,
                List.of(),
                model.catalog().revision(),
                AttemptService.ENGINE_VERSION,
                clock.instant());
        var random = new SplittableRandom(SEED);
        double[] ability = new double[model.tree().skills()];
        for (var requirement : model.role(model.role(scope), true).requirements()) {
            ability[requirement.skill()] = requirement.cut() + ABOVE + SPREAD * random.nextGaussian();
        }
        List<AnsweredRow> rows = new ArrayList<>();
        var bank = models.bank();
        while (true) {
            QuizState state = replay.state(attempt, model, rows);
            NextStep step = models.quiz(model, bank, scope, true).next(state, Availability.unrestricted(), random);
            if (!(step instanceof NextStep.Ask ask)) {
                break;
            }
            AnsweredRow row = draw.row(attempt, bank, ask.item(), rows.size() + 1);
            double right = row.parameters().curve().right(ability[ask.item().skill()]);
            Outcome outcome = random.nextDouble() < right ? Outcome.RIGHT : Outcome.DONT_KNOW;
            rows.add(row.answeredBy(new AnsweredRow.Given(
                    outcome, List.of(), null, 1000 * row.expectedSeconds(), false, clock.instant())));
        }
        attempt.end("BUDGET_SPENT", clock.instant());
        return freezer.result(attempt, model, rows);
    }
}
