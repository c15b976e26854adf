package app.waymark.assessment;

import app.waymark.catalog.Catalog;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.QuizState;
import app.waymark.measurement.StopReason;
import app.waymark.questions.Choice;
import app.waymark.questions.QuestionFormat;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs attempts. Every method works for the actor's own attempts only and answers {@link UnknownAttempt} for all
 * others; there is no way to act for somebody else, not for admins either.
 */
@Service
public class AttemptService {

    /** Of everything that can change a number; replay to the last digit is promised within one. */
    static final String ENGINE_VERSION = "1";

    /** Nobody reads faster: three seconds at least, and fifteen words a second. */
    private static final long FASTEST_MILLIS = 3_000;

    private static final double FASTEST_WORDS_PER_SECOND = 15;

    private static final SecureRandom SEEDS = new SecureRandom();

    private final AttemptRepository attempts;
    private final AnswerStore store;
    private final AttemptReplay replay;
    private final QuestionDraw draw;
    private final QuestionService questionService;
    private final MeasurementModels models;
    private final ResultFreezer freezer;
    private final Clock clock;

    AttemptService(
            AttemptRepository attempts,
            AnswerStore store,
            AttemptReplay replay,
            QuestionDraw draw,
            QuestionService questionService,
            MeasurementModels models,
            ResultFreezer freezer,
            Clock clock) {
        this.attempts = attempts;
        this.store = store;
        this.replay = replay;
        this.draw = draw;
        this.questionService = questionService;
        this.models = models;
        this.freezer = freezer;
        this.clock = clock;
    }

    /**
     * Starts a quick look; the first question is committed with it.
     *
     * @return id of the new attempt
     * @throws AttemptOpen when the person has an open attempt
     * @throws UnknownScope when there is no such role, domain or skill
     */
    @Transactional
    public UUID start(Actor actor, QuizScope scope) {
        SkillModel model = models.current();
        model.skillsOf(scope);
        return begin(actor, model, scope, QuizState.QUICK_LOOK_MINUTES, 0);
    }

    /** Where an attempt stands. Draws nothing: the waiting question is the committed one. */
    @Transactional(readOnly = true)
    public PlayerState current(Actor actor, UUID attemptId) {
        Attempt attempt = own(actor, attemptId);
        List<AnsweredRow> rows = store.rows(attemptId);
        return playerState(attempt, rows, waiting(attempt, rows));
    }

    /**
     * Takes an answer: checks that the question waits and that the nonce fits, stores the answer, and commits to the
     * next question or to the result, all in one transaction. May be called any number of times with one submission.
     *
     * @throws UnknownAttempt when it is not the actor's
     * @throws app.waymark.questions.InvalidAnswer when the answer is not of the question's form; nothing is stored
     */
    @Transactional
    public AnswerReceipt answer(Actor actor, UUID attemptId, AnswerSubmission submission) {
        Attempt attempt = attempts.lock(attemptId, actor.personId()).orElseThrow(() -> new UnknownAttempt(attemptId));
        List<AnsweredRow> rows = store.rows(attemptId);
        AnsweredRow waiting = waiting(attempt, rows);
        Optional<AnsweredRow> repeated = rows.stream()
                .filter(row -> row.answer() != null
                        && row.seq() == submission.seq()
                        && row.nonce().equals(submission.nonce()))
                .findFirst();
        if (repeated.isPresent()) {
            boolean fast =
                    java.util.Objects.requireNonNull(repeated.get().answer()).tooFast();
            return new AnswerReceipt(AnswerReceipt.Status.REPEATED, fast, playerState(attempt, rows, waiting));
        }
        if (waiting == null) {
            return new AnswerReceipt(AnswerReceipt.Status.ENDED, false, playerState(attempt, rows, null));
        }
        if (waiting.seq() != submission.seq() || !waiting.nonce().equals(submission.nonce())) {
            return new AnswerReceipt(AnswerReceipt.Status.STALE, false, playerState(attempt, rows, waiting));
        }
        AnsweredRow.Given given = grade(waiting, submission);
        List<AnsweredRow> after = replaced(rows, waiting, given);
        SkillModel model = models.of(attempt);
        QuestionDraw.Presented next = advance(attempt, model, replay.state(attempt, model, after), waiting.seq() + 1);
        if (next == null) {
            store.answer(attemptId, waiting.seq(), given);
            freezer.freeze(attempt, model, after);
            return new AnswerReceipt(AnswerReceipt.Status.SAVED, given.tooFast(), playerState(attempt, after, null));
        }
        store.answer(waiting.seq(), given, next);
        return new AnswerReceipt(
                AnswerReceipt.Status.SAVED,
                given.tooFast(),
                playerState(attempt, appended(after, next.row()), next.row()));
    }

    /** Ends an attempt with the answers so far; ending one that has ended changes nothing. */
    @Transactional
    public void end(Actor actor, UUID attemptId) {
        endOpen(actor.personId(), attemptId);
    }

    void endOpen(UUID personId, UUID attemptId) {
        Attempt attempt = attempts.lock(attemptId, personId).orElseThrow(() -> new UnknownAttempt(attemptId));
        if (attempt.isOpen()) {
            attempt.end(StopReason.ENDED_BY_PERSON.name(), clock.instant());
            freezer.freeze(attempt, models.of(attempt), store.rows(attemptId));
        }
    }

    /**
     * Goes on from an ended attempt: a new attempt of the same scope that counts all answers so far and has about ten
     * more minutes.
     *
     * @return id of the new attempt
     * @throws AttemptOpen when the person has an open attempt
     */
    @Transactional
    public UUID deepen(Actor actor, UUID attemptId) {
        Attempt ended = own(actor, attemptId);
        if (ended.isOpen()) {
            throw new AttemptOpen(attemptId);
        }
        return begin(
                actor,
                models.current(),
                ended.scope(),
                QuizState.DEEPER_MINUTES,
                ended.minutesBefore() + ended.minutes());
    }

    private UUID begin(Actor actor, SkillModel model, QuizScope scope, int minutes, int minutesBefore) {
        store.takeTurn(actor.personId());
        attempts.findOpen(actor.personId()).ifPresent(open -> {
            throw new AttemptOpen(open.id());
        });
        Attempt attempt = new Attempt(
                actor.personId(),
                scope,
                minutes,
                minutesBefore,
                SEEDS.nextLong(),
                attempts.evidence(actor.personId()),
                model.catalog().revision(),
                ENGINE_VERSION,
                clock.instant());
        attempts.saveAndFlush(attempt);
        QuestionDraw.Presented first = advance(attempt, model, replay.state(attempt, model, List.of()), 1);
        if (first == null) {
            freezer.freeze(attempt, model, List.of());
        } else {
            store.present(first);
        }
        return attempt.id();
    }

    /**
     * What people call a scope; empty for the whole field.
     *
     * @throws UnknownScope when the catalogue has no such thing
     */
    public String nameOf(QuizScope scope) {
        SkillModel model = models.current();
        model.skillsOf(scope);
        return model.nameOf(scope);
    }

    /** The person's open attempt, if there is one. */
    @Transactional(readOnly = true)
    public Optional<AttemptSummary> open(Actor actor) {
        Catalog catalog = models.current().catalog();
        return attempts.findOpen(actor.personId()).map(attempt -> summary(attempt, catalog));
    }

    /** All attempts of the person, newest first. */
    @Transactional(readOnly = true)
    public List<AttemptSummary> history(Actor actor) {
        Catalog catalog = models.current().catalog();
        return attempts.history(actor.personId()).stream()
                .map(attempt -> summary(attempt, catalog))
                .toList();
    }

    private AttemptSummary summary(Attempt attempt, Catalog catalog) {
        return new AttemptSummary(
                attempt.id(),
                attempt.scope(),
                name(attempt.scope(), catalog),
                attempt.minutesBefore() + attempt.minutes(),
                attempt.startedAt(),
                attempt.endedAt());
    }

    private static String name(QuizScope scope, Catalog catalog) {
        return switch (scope.kind()) {
            case ROLE -> catalog.role(scope.slug()).map(r -> r.name()).orElse(scope.slug());
            case DOMAIN -> catalog.domain(scope.slug()).map(d -> d.name()).orElse(scope.slug());
            case SKILL -> catalog.skillName(scope.slug());
            case FIELD -> "";
        };
    }

    private Attempt own(Actor actor, UUID attemptId) {
        return attempts.findByIdAndPersonId(attemptId, actor.personId())
                .orElseThrow(() -> new UnknownAttempt(attemptId));
    }

    private QuestionDraw.@Nullable Presented advance(Attempt attempt, SkillModel model, QuizState state, int seq) {
        QuestionDraw.Drawn drawn = draw.next(attempt, model, state, seq);
        drawn.stop().ifPresent(stop -> attempt.end(stop.reason().name(), clock.instant()));
        return drawn.next().orElse(null);
    }

    private static @Nullable AnsweredRow waiting(Attempt attempt, List<AnsweredRow> rows) {
        if (!attempt.isOpen() || rows.isEmpty()) {
            return null;
        }
        AnsweredRow last = rows.getLast();
        return last.answer() == null ? last : null;
    }

    private AnsweredRow.Given grade(AnsweredRow row, AnswerSubmission submission) {
        Instant now = clock.instant();
        long elapsed = Math.max(0, Duration.between(row.issuedAt(), now).toMillis());
        int millis = (int) Math.min(Integer.MAX_VALUE, Math.clamp(submission.millis(), 0, elapsed));
        if (submission.dontKnow()) {
            return new AnsweredRow.Given(Outcome.DONT_KNOW, List.of(), null, millis, false, now);
        }
        List<Integer> selected = row.format() == QuestionFormat.NUMERIC ? List.of() : authors(row, submission);
        boolean right = questionService
                .grade(row.questionHash(), new Choice(selected, submission.number()))
                .right();
        double fastest = Math.max(FASTEST_MILLIS, 1000 * row.words() / FASTEST_WORDS_PER_SECOND);
        return new AnsweredRow.Given(
                right ? Outcome.RIGHT : Outcome.WRONG,
                selected,
                row.format() == QuestionFormat.NUMERIC ? submission.number() : null,
                millis,
                millis < fastest,
                now);
    }

    private static List<Integer> authors(AnsweredRow row, AnswerSubmission submission) {
        return submission.positions().stream()
                .map(position -> position >= 0 && position < row.order().size()
                        ? row.order().get(position)
                        : -1)
                .toList();
    }

    private PlayerState playerState(Attempt attempt, List<AnsweredRow> rows, @Nullable AnsweredRow waiting) {
        Catalog catalog = models.of(attempt).catalog();
        double spent = 0;
        int answered = 0;
        for (AnsweredRow row : rows) {
            AnsweredRow.Given given = row.answer();
            if (given != null) {
                spent += AttemptReplay.charged(row, given.msTaken());
                answered++;
            }
        }
        double promised = 60.0 * attempt.minutes();
        PlayerState.Question question = waiting == null
                ? null
                : new PlayerState.Question(
                        waiting.seq(),
                        waiting.nonce(),
                        catalog.skillName(waiting.skill()),
                        questionService.face(waiting.questionHash(), waiting.order()));
        return new PlayerState(
                attempt.id(),
                attempt.scope(),
                name(attempt.scope(), catalog),
                answered,
                (int) Math.max(1, Math.ceil((promised - spent) / 60)),
                Math.min(1, spent / promised),
                question);
    }

    private static List<AnsweredRow> replaced(List<AnsweredRow> rows, AnsweredRow old, AnsweredRow.Given given) {
        return rows.stream()
                .map(row -> row.seq() == old.seq() ? row.answeredBy(given) : row)
                .toList();
    }

    private static List<AnsweredRow> appended(List<AnsweredRow> rows, AnsweredRow last) {
        var all = new java.util.ArrayList<>(rows);
        all.add(last);
        return all;
    }
}
