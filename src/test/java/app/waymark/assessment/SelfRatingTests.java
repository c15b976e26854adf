package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.catalog.CatalogService;
import app.waymark.catalog.Domain;
import app.waymark.security.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QuizTest
class SelfRatingTests {

    @Autowired
    Quiz quiz;

    @Autowired
    AttemptService attempts;

    @Autowired
    SelfRatingService ratings;

    @Autowired
    CatalogService catalogService;

    @Autowired
    AttemptRepository repository;

    @Autowired
    AnswerStore store;

    @Autowired
    MeasurementModels models;

    @Autowired
    ResultFreezer freezer;

    private String domain() {
        return ratings.domains(Quiz.ROLE).getFirst().slug();
    }

    @Test
    void what_was_said_before_the_questions_is_there_afterwards_and_when_going_deeper() {
        Actor actor = quiz.participant();
        UUID id = attempts.start(actor, Quiz.ROLE);
        ratings.rate(actor, id, Map.of(domain(), 4));
        ratings.rate(actor, id, Map.of(domain(), 3));
        quiz.playOut(actor, id);
        UUID deeper = attempts.deepen(actor, id);
        assertThat(ratings.ratings(actor, id)).isEqualTo(Map.of(domain(), 3));
        assertThat(ratings.ratings(actor, deeper)).isEqualTo(Map.of(domain(), 3));
    }

    @Test
    void it_asks_about_the_domains_that_are_measured_and_not_about_soft_skills() {
        var catalog = catalogService.current();
        assertThat(ratings.domains(Quiz.LEAD))
                .isNotEmpty()
                .allSatisfy(domain ->
                        assertThat(catalog.skillsOf(domain.slug())).anyMatch(skill -> !catalog.isSoft(skill.slug())));
        assertThat(ratings.domains(Quiz.ROLE)).extracting(Domain::slug).doesNotContain("working-with-people");
    }

    @Test
    void it_never_enters_the_score() throws IOException {
        Actor actor = quiz.account();
        UUID id = attempts.start(actor, Quiz.ROLE);
        ratings.rate(actor, id, Map.of(domain(), 5));
        quiz.playOut(actor, id);
        Attempt attempt = repository.findByIdAndPersonId(id, actor.personId()).orElseThrow();
        AttemptResult rated = freezer.result(attempt, models.current(), store.rows(id));
        quiz.jdbc
                .sql("delete from self_rating where attempt_id = :id")
                .param("id", id)
                .update();
        assertThat(freezer.result(attempt, models.current(), store.rows(id))).isEqualTo(rated);
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> readers = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(SelfRatingTests::readsRatings)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
            assertThat(readers).containsExactly("AttemptPersonalData.java", "SelfRatingService.java");
        }
    }

    private static boolean readsRatings(Path file) {
        try {
            return Files.readString(file).contains("self_rating");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void after_the_first_answer_it_is_too_late() {
        Actor actor = quiz.participant();
        UUID id = attempts.start(actor, Quiz.ROLE);
        quiz.next(actor, attempts.current(actor, id));
        assertThatThrownBy(() -> ratings.rate(actor, id, Map.of(domain(), 3)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nobody_rates_or_reads_for_somebody_else() {
        Actor owner = quiz.account();
        UUID id = attempts.start(owner, Quiz.ROLE);
        ratings.rate(owner, id, Map.of(domain(), 2));
        for (Actor other : List.of(quiz.account(), quiz.participant(), quiz.admin())) {
            assertThatThrownBy(() -> ratings.rate(other, id, Map.of(domain(), 5)))
                    .isInstanceOf(UnknownAttempt.class);
            assertThatThrownBy(() -> ratings.ratings(other, id)).isInstanceOf(UnknownAttempt.class);
        }
        assertThat(ratings.ratings(owner, id)).isEqualTo(Map.of(domain(), 2));
    }

    @Test
    void other_domains_and_levels_are_refused() {
        Actor actor = quiz.participant();
        UUID id = attempts.start(actor, Quiz.ROLE);
        for (Map<String, Integer> wrong :
                List.of(Map.of("no-such-domain", 3), Map.of(domain(), 6), Map.of(domain(), -1))) {
            assertThatThrownBy(() -> ratings.rate(actor, id, wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(ratings.ratings(actor, id)).isEmpty();
    }
}
