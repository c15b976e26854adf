package app.waymark.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.assessment.AnswerSubmission;
import app.waymark.assessment.AttemptService;
import app.waymark.assessment.PlayerState;
import app.waymark.assessment.PracticeService;
import app.waymark.assessment.QuizScope;
import app.waymark.base.Markdown;
import app.waymark.security.Actor;
import app.waymark.support.WaymarkTest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes to the browser before the answer holds neither keys nor reasons, of no question of the bank. */
@WaymarkTest
class KeysStayOnTheServerTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Shorter texts ("Yes, always.") may stand in a stem by chance. */
    private static final int TELLING = 24;

    private static final List<String> SECRET = List.of("because", "explanation", "worked", "compute", "below");

    @Autowired
    AttemptService attempts;

    @Autowired
    PracticeService practice;

    @Autowired
    JdbcClient jdbc;

    @Test
    void no_state_of_a_whole_attempt_holds_a_key_or_a_reason() {
        Set<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(1_000);
        for (QuizScope scope : List.of(
                new QuizScope(QuizScope.Kind.ROLE, "lead-prompt-engineer"),
                QuizScope.FIELD,
                new QuizScope(QuizScope.Kind.DOMAIN, "working-with-people"))) {
            var actor = new Actor(UUID.randomUUID(), true, Set.of());
            jdbc.sql("insert into person (id) values (:id)")
                    .param("id", actor.personId())
                    .update();
            UUID id = attempts.start(actor, scope);
            PlayerState state = attempts.current(actor, id);
            while (!state.ended()) {
                String sent = PlayerWire.state(state, "title", state.answered(), "");
                check(sent, secrets);
                var question = state.question();
                state = attempts.answer(actor, id, AnswerSubmission.dontKnow(question.seq(), question.nonce(), 40_000))
                        .state();
            }
            assertThat(state.answered()).isGreaterThan(3);
        }
    }

    @Test
    void no_question_to_practise_holds_a_key_or_a_reason_before_its_answer() {
        Set<String> secrets = secrets();
        var actor = new Actor(UUID.randomUUID(), false, Set.of(Actor.PERSON));
        jdbc.sql("insert into person (id) values (:id)")
                .param("id", actor.personId())
                .update();
        for (String skill : List.of("prompt-engineering", "tokenization", "project-management")) {
            int available = practice.overview(actor, skill).available();
            assertThat(available).isPositive();
            for (int i = 0; i < available; i++) {
                var question = practice.next(actor, skill).orElseThrow();
                String sent = PracticeWire.question(practice.overview(actor, skill), question, "title", "");
                check(sent, secrets);
                assertThat(JSON.readTree(sent).path("practice").path("feedback").isNull())
                        .isTrue();
                var feedback = practice.answer(
                                actor, skill, AnswerSubmission.dontKnow(question.seq(), question.nonce(), 1_000))
                        .orElseThrow();
                JsonNode told = JSON.readTree(PracticeWire.feedback(practice.overview(actor, skill), "title", feedback))
                        .path("practice")
                        .path("feedback");
                assertThat(told.path("explanation").asString()).isNotBlank();
                assertThat(told.path("marks").size()
                                + told.path("steps").size()
                                + told.path("answer").asString().length())
                        .isPositive();
            }
        }
    }

    private static void check(String sent, Set<String> secrets) {
        JsonNode question = JSON.readTree(sent).path("question");
        assertThat(question.propertyNames())
                .containsExactlyInAnyOrder("seq", "nonce", "skill", "format", "stem", "options", "unit");
        assertThat(question.path("options").valueStream())
                .allSatisfy(option -> assertThat(option.isString()).isTrue());
        String read = text(String.join(" ", question.findValuesAsString("stem"))
                + question.path("options").valueStream().map(JsonNode::asString).reduce("", (a, b) -> a + " " + b));
        assertThat(secrets.stream().filter(read::contains)).as(read).isEmpty();
    }

    /** Every reason, explanation and calculation of the bank as a person would read it. */
    private Set<String> secrets() {
        Set<String> secrets = new LinkedHashSet<>();
        jdbc.sql("select content from question_version")
                .query((row, n) -> JSON.readTree(row.getString("content")))
                .list()
                .forEach(content -> SECRET.forEach(field -> content.findValuesAsString(field).stream()
                        .map(markdown -> text(Markdown.toHtml(markdown)))
                        .filter(text -> text.length() >= TELLING)
                        .forEach(secrets::add)));
        return secrets;
    }

    private static String text(String html) {
        return Jsoup.parse(html).text().replaceAll("\\s+", " ").strip();
    }
}
