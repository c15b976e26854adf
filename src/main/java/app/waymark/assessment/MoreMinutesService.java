package app.waymark.assessment;

import app.waymark.measurement.Availability;
import app.waymark.measurement.Forecast;
import app.waymark.measurement.Forecaster;
import app.waymark.measurement.QuizState;
import app.waymark.security.Actor;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what more minutes would bring towards a role, for the person whose attempt it is and nobody else. It takes about a
 * tenth of a second of one processor, so it is kept for a while; nothing of it is stored.
 */
@Service
public class MoreMinutesService {

    private final AttemptRepository attempts;
    private final AnswerStore store;
    private final AttemptReplay replay;
    private final MeasurementModels models;
    private final ResultService results;
    private final Cache<UUID, MoreMinutes> known = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    MoreMinutesService(
            AttemptRepository attempts,
            AnswerStore store,
            AttemptReplay replay,
            MeasurementModels models,
            ResultService results) {
        this.attempts = attempts;
        this.store = store;
        this.replay = replay;
        this.models = models;
        this.results = results;
    }

    /**
     * What the next ten minutes would bring; empty where there is nothing to become clear: while the attempt is open,
     * without a role, with a clear verdict, and where answers do not fit together.
     *
     * @throws UnknownAttempt when it is not the actor's
     */
    @Transactional(readOnly = true)
    public Optional<MoreMinutes> after(Actor actor, UUID attemptId) {
        return results.result(actor, attemptId)
                .filter(MoreMinutesService::isOpenQuestion)
                .flatMap(result -> attempts.findByIdAndPersonId(attemptId, actor.personId()))
                .map(attempt -> Objects.requireNonNull(known.get(attemptId, id -> forecast(attempt))));
    }

    private static boolean isOpenQuestion(AttemptResult result) {
        AttemptResult.ReadinessResult readiness = result.readiness();
        AttemptResult.FitResult fit = result.fit();
        return readiness != null && readiness.verdict().equals("undecided") && (fit == null || fit.fits());
    }

    private MoreMinutes forecast(Attempt attempt) {
        SkillModel model = models.current();
        QuizState state = replay.state(attempt, model, store.rows(attempt.id()));
        Forecaster forecaster = models.forecaster(model, attempt.scope());
        Forecast forecast =
                forecaster.forecast(state, Availability.unrestricted(), QuizState.DEEPER_MINUTES, attempt.seed());
        return new MoreMinutes(
                QuizState.DEEPER_MINUTES,
                (int) Math.round(forecast.questions()),
                forecast.chanceOfVerdict(),
                forecast.isWorthOffering());
    }
}
