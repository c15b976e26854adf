package app.waymark.assessment;

import app.waymark.measurement.Outcome;
import app.waymark.questions.QuestionReview;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads frozen results and reviews, for the person they belong to and nobody else. */
@Service
@Transactional(readOnly = true)
public class ResultService {

    private static final int MOST_RESULTS = 100;

    private final AttemptRepository attempts;
    private final AnswerStore store;
    private final ResultFormat format;
    private final QuestionService questionService;

    ResultService(AttemptRepository attempts, AnswerStore store, ResultFormat format, QuestionService questionService) {
        this.attempts = attempts;
        this.store = store;
        this.format = format;
        this.questionService = questionService;
    }

    /**
     * The frozen result of an ended attempt; empty while it is open.
     *
     * @throws UnknownAttempt when it is not the actor's
     */
    public Optional<AttemptResult> result(Actor actor, UUID attemptId) {
        Attempt attempt = attempts.findByIdAndPersonId(attemptId, actor.personId())
                .orElseThrow(() -> new UnknownAttempt(attemptId));
        return store.result(attempt.id()).stream().findFirst().map(format::read);
    }

    /** The person's newest result for a scope, if there is one. */
    public Optional<AttemptResult> latest(Actor actor) {
        return attempts.history(actor.personId()).stream()
                .filter(attempt -> !attempt.isOpen())
                .findFirst()
                .flatMap(attempt -> store.result(attempt.id()).stream().findFirst())
                .map(format::read);
    }

    /** When the person last ended an attempt about a role, and which. */
    public Optional<MeasuredRole> lastRole(Actor actor) {
        return attempts.history(actor.personId()).stream()
                .filter(attempt -> attempt.endedAt() != null && attempt.scope().kind() == QuizScope.Kind.ROLE)
                .findFirst()
                .map(attempt -> new MeasuredRole(attempt.scope().slug(), Objects.requireNonNull(attempt.endedAt())));
    }

    /** A role that a person was measured for. */
    public record MeasuredRole(String role, Instant at) {}

    /** The person's results, oldest first; at most the newest hundred. */
    public List<AttemptResult> all(Actor actor) {
        return store.results(actor.personId(), MOST_RESULTS).stream()
                .map(format::read)
                .toList()
                .reversed();
    }

    /**
     * Every question that the result of an ended attempt rests on, those of earlier attempts included, oldest first and
     * numbered in this order, with its key and reasons.
     *
     * @throws UnknownAttempt when it is not the actor's
     * @throws AccessDeniedException while the attempt is open, and for participants without an account
     */
    public List<ReviewedAnswer> review(Actor actor, UUID attemptId) {
        Attempt attempt = attempts.findByIdAndPersonId(attemptId, actor.personId())
                .orElseThrow(() -> new UnknownAttempt(attemptId));
        if (attempt.isOpen() || actor.anonymous()) {
            throw new AccessDeniedException("Keys are shown after the attempt, to people with an account");
        }
        List<UUID> all = new ArrayList<>(attempt.evidence());
        all.add(attemptId);
        List<AnsweredRow> rows = store.answered(all);
        Map<String, QuestionReview> reviews = questionService.reviews(
                new LinkedHashSet<>(rows.stream().map(AnsweredRow::questionHash).toList()));
        return IntStream.range(0, rows.size())
                .mapToObj(place -> {
                    AnsweredRow row = rows.get(place);
                    AnsweredRow.Given given = Objects.requireNonNull(row.answer());
                    return new ReviewedAnswer(
                            place + 1,
                            Objects.requireNonNull(reviews.get(row.questionHash())),
                            AnswerStore.code(given.outcome()),
                            given.selected(),
                            given.number(),
                            given.tooFast());
                })
                .toList();
    }

    /**
     * What an ended attempt missed, by skill, without keys: for participants without an account.
     *
     * @throws UnknownAttempt when it is not the actor's
     */
    public List<MissedConcept> missed(Actor actor, UUID attemptId) {
        Attempt attempt = attempts.findByIdAndPersonId(attemptId, actor.personId())
                .orElseThrow(() -> new UnknownAttempt(attemptId));
        if (attempt.isOpen()) {
            return List.of();
        }
        return store.answered(List.of(attemptId)).stream()
                .filter(row -> Objects.requireNonNull(row.answer()).outcome() != Outcome.RIGHT)
                .map(row -> new MissedConcept(row.skill(), row.level()))
                .distinct()
                .toList();
    }

    /**
     * The answers that a result rests on, its own and those of earlier attempts that it took as evidence, oldest first.
     *
     * @throws UnknownAttempt when it is not the actor's
     */
    public List<AnswerBehind> answersBehind(Actor actor, UUID attemptId) {
        Attempt attempt = attempts.findByIdAndPersonId(attemptId, actor.personId())
                .orElseThrow(() -> new UnknownAttempt(attemptId));
        if (attempt.isOpen()) {
            return List.of();
        }
        List<UUID> all = new ArrayList<>(attempt.evidence());
        all.add(attemptId);
        return store.answered(all).stream()
                .map(row -> {
                    AnsweredRow.Given given = Objects.requireNonNull(row.answer());
                    return new AnswerBehind(
                            row.attemptId(),
                            row.seq(),
                            row.skill(),
                            row.level(),
                            AnswerStore.code(given.outcome()),
                            row.counted() && !given.tooFast(),
                            given.committedAt());
                })
                .toList();
    }
}
