package app.waymark.assessment;

import app.waymark.questions.QuestionFormat;
import app.waymark.questions.QuestionReview;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who play, the answers they give, and what the database then holds. */
class Quiz {

    static final QuizScope ROLE = new QuizScope(QuizScope.Kind.ROLE, "prompt-engineer");
    static final QuizScope LEAD = new QuizScope(QuizScope.Kind.ROLE, "lead-prompt-engineer");

    /** One skill alone. */
    static QuizScope skill(String slug) {
        return new QuizScope(QuizScope.Kind.SKILL, slug);
    }

    /** Long enough to have read any question. */
    static final Duration READING = Duration.ofSeconds(40);

    final AttemptService attempts;
    final JdbcClient jdbc;
    private final AnswerStore store;
    private final QuestionService questions;
    private final MovableClock clock;

    Quiz(AttemptService attempts, JdbcClient jdbc, AnswerStore store, QuestionService questions, MovableClock clock) {
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.store = store;
        this.questions = questions;
        this.clock = clock;
    }

    MovableClock clock() {
        return clock;
    }

    Actor account() {
        return new Actor(person(), false, Set.of(Actor.PERSON));
    }

    Actor admin() {
        return new Actor(person(), false, Set.of(Actor.PERSON, Actor.ADMIN));
    }

    Actor participant() {
        return new Actor(person(), true, Set.of());
    }

    private UUID person() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id) values (:id)").param("id", id).update();
        return id;
    }

    /** Lets the person read the question. */
    void read() {
        clock.advance(READING);
    }

    AnswerSubmission dontKnow(PlayerState state) {
        var question = Objects.requireNonNull(state.question());
        return AnswerSubmission.dontKnow(question.seq(), question.nonce(), READING.toMillis());
    }

    AnswerSubmission right(PlayerState state) {
        AnsweredRow row = waiting(state);
        QuestionReview key = key(row);
        List<Integer> positions = row.format() == QuestionFormat.ORDERING
                ? IntStream.range(0, row.order().size())
                        .mapToObj(row.order()::indexOf)
                        .toList()
                : IntStream.range(0, row.order().size())
                        .filter(p -> key.choices().get(row.order().get(p)).right())
                        .boxed()
                        .toList();
        Double number =
                key.answer() == null ? null : Double.valueOf(key.answer().split(" ", 2)[0]);
        return submission(row, positions, number);
    }

    AnswerSubmission wrong(PlayerState state) {
        AnsweredRow row = waiting(state);
        return switch (row.format()) {
            case NUMERIC -> submission(row, List.of(), -987_654_321.0);
            // never shown in the right order
            case ORDERING ->
                submission(row, IntStream.range(0, row.order().size()).boxed().toList(), null);
            case SINGLE_CHOICE, MULTIPLE_RESPONSE, JUDGEMENT -> {
                QuestionReview key = key(row);
                int wrong = IntStream.range(0, row.order().size())
                        .filter(p -> !key.choices().get(row.order().get(p)).right())
                        .findFirst()
                        .orElseThrow();
                yield submission(row, List.of(wrong), null);
            }
        };
    }

    private static AnswerSubmission submission(AnsweredRow row, List<Integer> positions, Double number) {
        return new AnswerSubmission(row.seq(), row.nonce(), positions, number, false, READING.toMillis());
    }

    private QuestionReview key(AnsweredRow row) {
        return Objects.requireNonNull(
                questions.reviews(Set.of(row.questionHash())).get(row.questionHash()));
    }

    /** The presentation that waits, as it is stored. */
    AnsweredRow waiting(PlayerState state) {
        return store.rows(state.attemptId()).getLast();
    }

    /** Answers that the database holds. */
    int answers(UUID attemptId) {
        return count("answer", attemptId);
    }

    int presentations(UUID attemptId) {
        return count("presentation", attemptId);
    }

    private int count(String table, UUID attemptId) {
        return jdbc.sql("select count(*) from " + table + " where attempt_id = :attempt")
                .param("attempt", attemptId)
                .query(Integer.class)
                .single();
    }

    /** Everything that is stored of an attempt, to the last column. */
    List<String> stored(UUID attemptId) {
        return jdbc.sql("""
                        select row_to_json(t)::text from attempt t where t.id = :attempt
                        union all select row_to_json(p)::text from presentation p where p.attempt_id = :attempt
                        union all select row_to_json(n)::text from answer n where n.attempt_id = :attempt
                        union all select row_to_json(r)::text from attempt_result r where r.attempt_id = :attempt
                        order by 1
                        """).param("attempt", attemptId).query(String.class).list();
    }

    /** Plays until the questions of an attempt end: knows every third, says "I don't know" to every third. */
    UUID play(Actor actor, QuizScope scope) {
        UUID id = attempts.start(actor, scope);
        playOut(actor, id);
        return id;
    }

    void playOut(Actor actor, UUID id) {
        PlayerState state = attempts.current(actor, id);
        while (!state.ended()) {
            state = next(actor, state);
        }
    }

    /** Reads and answers one question. */
    PlayerState next(Actor actor, PlayerState state) {
        read();
        AnswerSubmission submission = switch (state.answered() % 3) {
            case 0 -> right(state);
            case 1 -> wrong(state);
            default -> dontKnow(state);
        };
        return attempts.answer(actor, state.attemptId(), submission).state();
    }

    /** Runs all at once, as nearly as threads can, and gives what each returned or threw. */
    static List<Outcome> atOnce(List<? extends Callable<?>> calls) {
        var ready = new CountDownLatch(calls.size());
        var go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Object>> futures = new ArrayList<>();
            for (Callable<?> call : calls) {
                futures.add(threads.submit(() -> {
                    ready.countDown();
                    go.await();
                    return call.call();
                }));
            }
            ready.await();
            go.countDown();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Object> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Outcome outcome(Future<Object> future) throws InterruptedException {
        try {
            return new Outcome(future.get(), null);
        } catch (java.util.concurrent.ExecutionException e) {
            return new Outcome(null, e.getCause());
        }
    }

    /** What one of several calls came to. */
    record Outcome(Object value, Throwable thrown) {

        AnswerReceipt receipt() {
            if (thrown != null) {
                throw new AssertionError("threw", thrown);
            }
            return (AnswerReceipt) value;
        }
    }

    /** How often each kind of receipt was given. */
    static Map<AnswerReceipt.Status, Long> statuses(List<Outcome> outcomes) {
        return outcomes.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        outcome -> outcome.receipt().status(), java.util.stream.Collectors.counting()));
    }
}
