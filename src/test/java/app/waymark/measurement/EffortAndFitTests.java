package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class EffortAndFitTests {

    private final SkillTree tree = Fixtures.tree(6);
    private final Scorer scorer = new Scorer(tree);

    @Test
    void nobodyReadsFifteenWordsASecond() {
        assertThat(Effort.isTooFast(2.9, 10)).isTrue();
        assertThat(Effort.isTooFast(3, 10)).isFalse();
        assertThat(Effort.isTooFast(7.9, 120)).isTrue();
        assertThat(Effort.isTooFast(8, 120)).isFalse();
    }

    @Test
    void missingTheEasyAndSolvingTheHardDoesNotFit() {
        ScoreReport report = scorer.score(Fixtures.role(6, 3), sorted(true), 1);
        assertThat(report.fit().fits()).isFalse();
        assertThat(report.skills()).allMatch(SkillStanding.Unknown.class::isInstance);
        assertThat(report.requirements()).allMatch(r -> r.word() == RequirementWord.CANT_TELL);
        assertThat(report.readiness()).isEmpty();
        assertThat(report.fit().easyMissed()).isPositive();
        assertThat(report.fit().hardSolved()).isPositive();
        PersonFit sound = scorer.score(sorted(false)).fit();
        assertThat(sound.fits()).isTrue();
        assertThat(sound.easyMissed() + sound.hardSolved()).isZero();
    }

    @Test
    void fewAnswersAlwaysFit() {
        assertThat(scorer.score(sorted(true).subList(0, 9)).fit().fits()).isTrue();
        assertThat(scorer.score(List.of()).fit().fits()).isTrue();
    }

    @Test
    void honestAnswersAreSeldomCalledOdd() {
        RandomGenerator random = new SplittableRandom(4);
        int odd = 0;
        int people = 300;
        for (int person = 0; person < people; person++) {
            List<Response> responses = new ArrayList<>();
            double theta = random.nextGaussian();
            for (int k = 0; k < 24; k++) {
                Item item = Fixtures.item("i", k % 6, 1 + k % 5);
                responses.add(Response.now(item.skill(), item.parameters(), Fixtures.answer(item, theta, random)));
            }
            odd += scorer.score(responses).fit().fits() ? 0 : 1;
        }
        assertThat((double) odd / people).isLessThanOrEqualTo(0.02);
    }

    /** Sixty answers, right at one end of the difficulties and wrong at the other. */
    private static List<Response> sorted(boolean hardOnesRight) {
        List<Response> responses = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            boolean hard = k / 6 % 2 == 0;
            ItemParameters item = new ItemParameters(1.2, hard ? 1.6 : -1.6, 0, 0.3);
            responses.add(Response.now(k % 6, item, hard == hardOnesRight ? Outcome.RIGHT : Outcome.WRONG));
        }
        return responses;
    }
}
