package app.waymark.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.waymark.measurement.Cuts;
import app.waymark.teams.CapabilityEstimator.Belief;
import app.waymark.teams.CapabilityEstimator.Reach;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilityEstimatorTests {

    private static final int LEVEL = 3;

    private static List<Belief> alike(int people, double aboveCut, double sd, int answers) {
        return Collections.nCopies(people, new Belief(Cuts.ofLevel(LEVEL) + aboveCut, sd, answers));
    }

    @Test
    void nobody_known_is_nobody_counted() {
        Reach reach = CapabilityEstimator.reach(List.of(), LEVEL, 2, 1);
        assertThat(reach.expected()).isZero();
        assertThat(reach.high()).isZero();
        assertThat(reach.enough()).isZero();
        assertThat(reach.noneIfOneLeaves()).isEqualTo(1);
    }

    @Test
    void with_exact_difficulties_the_number_is_binomial() {
        // at the cut everybody is a coin toss; 1,000,000 answers leave no shared error
        Reach reach = CapabilityEstimator.reach(alike(4, 0, 0.5, 1_000_000), LEVEL, 2, 7);
        assertThat(reach.expected()).isCloseTo(2, within(1e-6));
        // P(N ≤ 1) = 5/16, P(N ≤ 2) = 11/16, P(N ≥ 2) = 11/16; standard error of 2,000 replicates 0.0104
        assertThat(reach.noneIfOneLeaves()).isCloseTo(5 / 16.0, within(0.04));
        assertThat(reach.noneIfTwoLeave()).isCloseTo(11 / 16.0, within(0.04));
        assertThat(reach.enough()).isCloseTo(11 / 16.0, within(0.04));
        assertThat(reach.low()).isEqualTo(1);
        assertThat(reach.high()).isEqualTo(3);
    }

    @Test
    void guessed_difficulties_are_an_error_that_people_share() {
        Reach exact = CapabilityEstimator.reach(alike(40, 0, 0.5, 1_000_000), LEVEL, 20, 7);
        Reach guessed = CapabilityEstimator.reach(alike(40, 0, 0.5, 4), LEVEL, 20, 7);
        assertThat(guessed.expected()).isCloseTo(exact.expected(), within(1e-9));
        assertThat(guessed.high() - guessed.low()).isGreaterThan(2 * (exact.high() - exact.low()));
    }

    @Test
    void very_likely_and_probably_are_counted_apart() {
        List<Belief> known = List.of(
                new Belief(Cuts.ofLevel(LEVEL) + 2, 0.5, 5),
                new Belief(Cuts.ofLevel(LEVEL) + 0.3, 0.5, 5),
                new Belief(Cuts.ofLevel(LEVEL) - 2, 0.5, 5));
        Reach reach = CapabilityEstimator.reach(known, LEVEL, 1, 7);
        assertThat(reach.veryLikely()).isEqualTo(1);
        assertThat(reach.probably()).isEqualTo(1);
    }

    @Test
    void no_change_looks_like_no_change_and_growth_like_growth() {
        List<Belief> before = alike(10, -1, 0.4, 5);
        CapabilityEstimator.Change none = CapabilityEstimator.change(before, before, LEVEL, 7);
        assertThat(none.expected()).isZero();
        assertThat(none.more()).isCloseTo(0.5, within(0.05));
        CapabilityEstimator.Change growth = CapabilityEstimator.change(before, alike(10, 1, 0.4, 5), LEVEL, 7);
        assertThat(growth.low()).isPositive();
        assertThat(growth.more()).isGreaterThan(0.99);
    }

    @Test
    void the_same_seed_gives_the_same_figures() {
        assertThat(CapabilityEstimator.reach(alike(9, 0.2, 0.5, 4), LEVEL, 4, 11))
                .isEqualTo(CapabilityEstimator.reach(alike(9, 0.2, 0.5, 4), LEVEL, 4, 11));
    }

    @Test
    void the_table_is_the_function() {
        for (double z = -7; z <= 7; z += 0.0137) {
            assertThat(StandardNormal.table(z)).isCloseTo(StandardNormal.cumulative(z), within(1e-6));
        }
    }
}
