package app.waymark.questions;

import static app.waymark.questions.SampleQuestion.multipleResponse;
import static app.waymark.questions.SampleQuestion.singleChoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GuesserTests {

    @Test
    void drawsLotsAmongEqualOptions() {
        assertThat(chance(singleChoice("a").options("aa", "bb", "c", "d"))).isEqualTo(0.5);
        assertThat(chance(singleChoice("a").options("a", "b", "c", "d"))).isEqualTo(0.25);
        assertThat(chance(singleChoice("a").options("a", "bb", "c", "d"))).isZero();
    }

    @Test
    void choosesAsManyAsAreRight() {
        assertThat(chance(multipleResponse("a"))).isCloseTo(1.0 / 6, within(1e-12));
    }

    private static double chance(SampleQuestion question) {
        return Guesser.LONGEST.chance(question.build());
    }
}
