package app.waymark.assessment;

import app.waymark.measurement.Availability;
import app.waymark.measurement.Forecast;
import app.waymark.measurement.QuizState;
import app.waymark.security.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Foretells what ten more minutes would bring; for the person whose attempt it is. */
@Service
public class MoreMinutesService {

    private final AttemptRepository attempts;
    private final AnswerStore store;
    private final AttemptReplay replay;
    private final ResultService results;
    private final MeasurementModels models;
    private final ExposureCounts exposure;

    /** It takes some tenths of a second, and the same attempt always foretells the same. */
    private final Cache<Key, MoreMinutes> foretold =
            Caffeine.newBuilder().maximumSize(2_000).build();

    MoreMinutesService(
            AttemptRepository attempts,
            AnswerStore store,
            AttemptReplay replay,
            ResultService results,
            MeasurementModels models,
            ExposureCounts exposure) {
        this.attempts = attempts;
        this.store = store;
        this.replay = replay;
        this.results = results;
        this.models = models;
        this.exposure = exposure;
    }

    private record Key(UUID attemptId, long catalogRevision) {}

    /**
     * What going on from an ended attempt would bring. Empty where no answer on a role is open: while the attempt is, for
     * other scopes, where nothing counts yet, and once the verdict is clear.
     *
     * @throws UnknownAttempt when it is not the actor's
     */
    @Transactional(readOnly = true)
    public Optional<MoreMinutes> outlook(Actor actor, UUID attemptId) {
        Attempt attempt = attempts.findByIdAndPersonId(attemptId, actor.personId())
                .orElseThrow(() -> new UnknownAttempt(attemptId));
        boolean undecided = results.result(actor, attemptId)
                .map(AttemptResult::readiness)
                .filter(readiness -> readiness.verdict().equals("undecided"))
                .isPresent();
        if (attempt.scope().kind() != QuizScope.Kind.ROLE || !undecided) {
            return Optional.empty();
        }
        SkillModel model = models.current();
        return Optional.of(Objects.requireNonNull(
                foretold.get(new Key(attemptId, model.catalog().revision()), key -> foretell(attempt, model))));
    }

    private MoreMinutes foretell(Attempt attempt, SkillModel model) {
        List<AnsweredRow> rows = store.rows(attempt.id());
        QuizState state = replay.state(attempt, model, rows);
        AttemptReplay.Start start = replay.start(attempt, model);
        Set<String> resting = new HashSet<>(start.coolingDown());
        rows.forEach(row -> resting.add(row.questionId()));
        Forecast forecast = models.forecaster(model, attempt.scope())
                .forecast(
                        state,
                        new Availability(resting, start.spoilt(), exposure.current(), attempt.seed()),
                        QuizState.DEEPER_MINUTES,
                        attempt.seed());
        return new MoreMinutes(
                QuizState.DEEPER_MINUTES,
                (int) Math.round(forecast.questions()),
                (int) Math.round(100 * forecast.chanceOfVerdict()),
                forecast.isWorthOffering());
    }
}
