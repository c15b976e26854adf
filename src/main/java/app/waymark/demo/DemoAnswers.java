package app.waymark.demo;

import app.waymark.assessment.AnswerSubmission;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.PlayerState;
import app.waymark.assessment.QuestionReports;
import app.waymark.assessment.QuizScope;
import app.waymark.questions.QuestionReview;
import app.waymark.questions.QuestionService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a made-up person sit an attempt: the real engine asks, and they know an answer with
 * c + (1 − c)·σ(a·(θ − b)), θ being their true ability.
 */
@Component
@Profile("demo")
class DemoAnswers {

    private static final double SHARPNESS = 1.3;
    private static final double ADMITTED = 0.8;

    private final AttemptService attempts;
    private final QuestionService questions;
    private final JdbcClient jdbc;
    private final DemoClock clock;
    private final QuestionReports reports;
    private final DemoHouseRules house;

    DemoAnswers(
            AttemptService attempts,
            QuestionService questions,
            JdbcClient jdbc,
            DemoClock clock,
            QuestionReports reports,
            DemoHouseRules house) {
        this.attempts = attempts;
        this.questions = questions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.reports = reports;
        this.house = house;
    }

    /**
     * Sits a quick look and, if wanted, the ten minutes more.
     *
     * @param year share of the year that has passed, for what the person has learned
     * @return number of answers given
     */
    int sit(DemoPerson person, QuizScope scope, int deeper, double year, RandomGenerator random) {
        UUID attempt = attempts.start(person.actor(), scope);
        int answers = play(person, attempt, year, random);
        for (int i = 0; i < deeper; i++) {
            clock.advance(Duration.ofHours(20));
            attempt = attempts.deepen(person.actor(), attempt);
            answers += play(person, attempt, year, random);
        }
        return answers;
    }

    /**
     * Sits the house's own questions.
     *
     * @param report what the person then says about the question with the wrong key, or null for nothing
     * @return number of answers given
     */
    int sitHouseRules(DemoPerson person, double year, @Nullable String report, RandomGenerator random) {
        UUID attempt = attempts.start(person.actor(), new QuizScope(QuizScope.Kind.SKILL, DemoHouseRules.SKILL));
        int answers = play(person, attempt, year, random);
        if (report != null) {
            jdbc.sql("select seq from presentation where attempt_id = :attempt and question_id = :question")
                    .param("attempt", attempt)
                    .param("question", DemoHouseRules.WRONG_KEY)
                    .query(Integer.class)
                    .optional()
                    .ifPresent(seq -> reports.report(person.actor(), attempt, seq, report));
        }
        return answers;
    }

    private int play(DemoPerson person, UUID attempt, double year, RandomGenerator random) {
        PlayerState state = attempts.current(person.actor(), attempt);
        int answers = 0;
        while (!state.ended()) {
            Waiting waiting = waiting(attempt);
            long millis = Math.round(waiting.seconds() * 1000L * random.nextDouble(0.6, 1.1));
            clock.advance(Duration.ofMillis(millis));
            state = attempts.answer(person.actor(), attempt, submission(person, state, waiting, year, millis, random))
                    .state();
            answers++;
        }
        return answers;
    }

    private AnswerSubmission submission(
            DemoPerson person, PlayerState state, Waiting waiting, double year, long millis, RandomGenerator random) {
        PlayerState.Question question = Objects.requireNonNull(state.question());
        DemoHouseRules.@Nullable Truth truth = house.truth(waiting.hash()).orElse(null);
        double ability = truth == null ? person.ability(waiting.skill(), year) : DemoHouseRules.ability(person, year);
        double distance = SHARPNESS * (ability - (truth == null ? waiting.difficulty() : truth.difficulty(year)));
        boolean knows = random.nextDouble() < 1 / (1 + Math.exp(-distance));
        if (!knows && person.admits() && random.nextDouble() < ADMITTED) {
            return AnswerSubmission.dontKnow(question.seq(), question.nonce(), millis);
        }
        boolean right = knows || random.nextDouble() < waiting.guessing();
        QuestionReview key =
                Objects.requireNonNull(questions.reviews(Set.of(waiting.hash())).get(waiting.hash()));
        return new AnswerSubmission(
                question.seq(),
                question.nonce(),
                positions(key, truth, waiting.order(), right, random),
                number(key, right),
                false,
                millis);
    }

    private static List<Integer> positions(
            QuestionReview key,
            DemoHouseRules.@Nullable Truth truth,
            List<Integer> order,
            boolean right,
            RandomGenerator random) {
        List<Integer> places = IntStream.range(0, order.size()).boxed().toList();
        return switch (key.format()) {
            case NUMERIC -> List.of();
            // steps are never shown in the right order
            case ORDERING -> right ? places.stream().map(order::indexOf).toList() : places;
            case SINGLE_CHOICE, MULTIPLE_RESPONSE, JUDGEMENT -> {
                List<Integer> fitting = places.stream()
                        .filter(place -> isRight(key, truth, order.get(place)) == right)
                        .toList();
                yield right ? fitting : List.of(fitting.get(random.nextInt(fitting.size())));
            }
        };
    }

    private static boolean isRight(QuestionReview key, DemoHouseRules.@Nullable Truth truth, int option) {
        return truth == null ? key.choices().get(option).right() : truth.right() == option;
    }

    private static @Nullable Double number(QuestionReview key, boolean right) {
        if (key.answer() == null) {
            return null;
        }
        double answer = Double.parseDouble(key.answer().split(" ", 2)[0]);
        return right ? answer : 2 * answer + 1;
    }

    /** The question that waits, with what no service tells anybody who has not answered. */
    private record Waiting(
            String hash, List<Integer> order, String skill, double difficulty, double guessing, int seconds) {

        static Waiting of(ResultSet row, int number) throws SQLException {
            Short[] order = (Short[]) row.getArray("option_order").getArray();
            return new Waiting(
                    row.getString("question_hash"),
                    java.util.Arrays.stream(order).map(Short::intValue).toList(),
                    row.getString("skill"),
                    row.getDouble("b"),
                    row.getDouble("c"),
                    row.getInt("expected_seconds"));
        }
    }

    private Waiting waiting(UUID attempt) {
        return jdbc.sql("""
                        select question_hash, option_order, skill, b, c, expected_seconds from presentation
                        where attempt_id = :attempt order by seq desc limit 1
                        """).param("attempt", attempt).query(Waiting::of).single();
    }
}
