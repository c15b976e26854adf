package app.waymark.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.measurement.Cuts;
import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.Response;
import app.waymark.measurement.Role;
import app.waymark.measurement.ScoreReport;
import app.waymark.measurement.Scorer;
import app.waymark.measurement.SkillTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of "How we measure" says what the engine says. */
class ScoringExampleTests {

    private final Scorer scorer = new Scorer(SkillTree.withDefaults(new int[] {0}, new boolean[] {false}));

    @ParameterizedTest
    @ValueSource(strings = {"rrrwww", "rrrrrr", "rrrkkk", "wwwrrr", "kkkkkk", "rr----", "r-w-k-"})
    void it_says_what_a_result_says(String letters) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            ScoringExample.Question question = ScoringExample.QUESTIONS.get(i);
            Outcome outcome = outcomes(letters).get(i);
            if (outcome != null) {
                responses.add(Response.now(
                        0, ItemParameters.assumed(question.level(), question.format(), question.options()), outcome));
            }
        }
        for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
            Role role = new Role(List.of(Requirement.atLevel(0, level, 1, true)));
            ScoreReport report = scorer.score(role, responses, 1);
            ScoringExample.Picture picture = ScoringExample.picture(outcomes(letters), level);
            assertThat(picture.standing())
                    .isEqualToIgnoringCase(report.skills().getFirst().getClass().getSimpleName());
            assertThat(picture.word())
                    .isEqualTo(
                            ResultFreezer.word(report.requirements().getFirst().word()));
            if (!picture.standing().equals("unknown")) {
                assertThat(picture.probability())
                        .isEqualTo(report.requirements().getFirst().probability());
            }
        }
    }

    @Test
    void nothing_is_said_without_answers() {
        ScoringExample.Picture picture = ScoringExample.picture(outcomes("------"), 1);
        assertThat(picture.standing()).isEqualTo("unknown");
        assertThat(picture.low()).isNull();
        assertThat(picture.probability()).isNull();
        assertThat(picture.word()).isEqualTo("open");
    }

    @Test
    void a_right_answer_moves_the_picture_up() {
        for (int i = 0; i < ScoringExample.QUESTIONS.size(); i++) {
            List<Outcome> wrong = new ArrayList<>(Collections.nCopies(6, Outcome.WRONG));
            List<Outcome> right = new ArrayList<>(wrong);
            right.set(i, Outcome.RIGHT);
            assertThat(probability(right)).isGreaterThan(probability(wrong));
        }
    }

    private static double probability(List<Outcome> outcomes) {
        return Objects.requireNonNull(ScoringExample.picture(outcomes, 2).probability());
    }

    private static List<Outcome> outcomes(String letters) {
        List<Outcome> outcomes = new ArrayList<>();
        letters.chars()
                .forEach(letter -> outcomes.add(
                        switch (letter) {
                            case 'r' -> Outcome.RIGHT;
                            case 'w' -> Outcome.WRONG;
                            case 'k' -> Outcome.DONT_KNOW;
                            default -> null;
                        }));
        return outcomes;
    }
}
