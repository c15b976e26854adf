package app.waymark.assessment;

import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Role;
import app.waymark.measurement.Cuts;
import app.waymark.questions.QuestionService;
import app.waymark.security.Actor;
import app.waymark.support.MovableClock;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Made-up people of known ability who take the real quiz, question by question, through the real services. */
public class SimulatedPeople {

    /** How far a person is from what a role asks. */
    public enum Kind {
        /** Knows next to nothing of it. */
        BEGINNER(-2.6, 0.3),
        /** Strong in every other skill, weak in the rest. */
        UNEVEN(-0.6, 2.4),
        /** Above everything that is asked. */
        STRONG(1.6, 0.2);

        private final double above;
        private final double spread;

        Kind(double above, double spread) {
            this.above = above;
            this.spread = spread;
        }
    }

    private final AttemptService attempts;
    private final Quiz quiz;
    private final ResultService results;
    private final CatalogService catalogService;

    SimulatedPeople(
            AttemptService attempts,
            ResultService results,
            AnswerStore store,
            QuestionService questions,
            MovableClock clock,
            JdbcClient jdbc,
            CatalogService catalogService) {
        this.attempts = attempts;
        this.results = results;
        this.catalogService = catalogService;
        this.quiz = new Quiz(attempts, jdbc, store, questions, clock);
    }

    /** Somebody with an account who has done nothing yet. */
    public Actor account() {
        return quiz.account();
    }

    /** Somebody without an account. */
    public Actor participant() {
        return quiz.participant();
    }

    /**
     * Takes a role's quiz and goes deeper so many times, and once more while the answers fit together so badly, as now
     * and then by chance, that the result says nothing; gives the last attempt.
     */
    public UUID takes(Actor actor, Kind kind, String role, int deeper, long seed) {
        var random = new SplittableRandom(seed);
        Map<String, Double> abilities = abilities(kind, role);
        UUID attempt = attempts.start(actor, new QuizScope(QuizScope.Kind.ROLE, role));
        answerAll(actor, attempt, abilities, random);
        for (int i = 0; i < deeper || !saysSomething(actor, attempt); i++) {
            attempt = attempts.deepen(actor, attempt);
            answerAll(actor, attempt, abilities, random);
        }
        return attempt;
    }

    private boolean saysSomething(Actor actor, UUID attempt) {
        return results.result(actor, attempt).orElseThrow().skills().stream().anyMatch(skill -> skill.mean() != null);
    }

    private void answerAll(Actor actor, UUID attempt, Map<String, Double> abilities, SplittableRandom random) {
        PlayerState state = attempts.current(actor, attempt);
        while (!state.ended()) {
            quiz.read();
            AnsweredRow row = quiz.waiting(state);
            double ability = abilities.getOrDefault(row.skill(), 0.0);
            boolean right = random.nextDouble() < row.parameters().curve().right(ability);
            state = attempts.answer(actor, attempt, right ? quiz.right(state) : quiz.dontKnow(state))
                    .state();
        }
    }

    private Map<String, Double> abilities(Kind kind, String role) {
        Map<String, Double> abilities = new HashMap<>();
        int number = 0;
        for (Role.Requirement requirement :
                catalogService.current().role(role).orElseThrow().requirements()) {
            double sign = number++ % 2 == 0 ? 1 : -1;
            abilities.put(requirement.skill(), Cuts.ofLevel(requirement.level()) + kind.above + sign * kind.spread);
        }
        return abilities;
    }

    /** Begins a role's quiz and leaves it. */
    public UUID begins(Actor actor, String role) {
        return attempts.start(actor, new QuizScope(QuizScope.Kind.ROLE, role));
    }

    /** Looks at the whole field, and ends it after the first question. */
    public UUID looksAtTheField(Actor actor) {
        UUID attempt = attempts.start(actor, QuizScope.FIELD);
        quiz.next(actor, attempts.current(actor, attempt));
        attempts.end(actor, attempt);
        return attempt;
    }
}
