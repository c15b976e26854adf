package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTests {

    private final SkillTree tree = Fixtures.treeWithSoftSkills();
    private final Scorer scorer = new Scorer(tree);
    private final Role role = new Role(List.of(
            new Requirement(0, 0, 1, true),
            new Requirement(1, 0, 1, false),
            new Requirement(4, 0, 2, false),
            new Requirement(8, 0, 5, false)));
    private final ReadinessRule rule = new ReadinessRule(tree, role);

    @ParameterizedTest
    @CsvSource({
        " 0.0,  0.0,  0.0, true",
        "-0.4,  0.0,  0.0, true",
        "-0.41, 0.0,  0.0, false",
        " 0.0, -1.0,  0.0, true",
        " 0.0, -1.01, 0.0, false",
        " 9.0, -1.01, 9.0, false",
        " 0.0,  0.0, -0.5, true",
        "-0.2, -0.2, -0.31, false"
    })
    void aSurplusBuysNothingAndAnEssentialSkillCannotBeMadeUpFor(
            double essential, double other, double heavy, boolean ready) {
        double[] theta = {essential, other, heavy};
        assertThat(rule.isReady(i -> theta[i])).isEqualTo(ready);
    }

    @Test
    void softSkillsStayOutsideAndAreReportedBeside() {
        assertThat(rule.requirements()).hasSize(3);
        ScoreReport report = scorer.score(role, answers(10, Outcome.RIGHT, 0, 1, 4, 8), 1);
        assertThat(report.requirements())
                .extracting(RequirementStanding::soft)
                .containsExactly(false, false, false, true);
        Readiness withSoftFailed = scorer.readiness(
                        role, join(answers(10, Outcome.RIGHT, 0, 1, 4), answers(10, Outcome.WRONG, 8)), 1)
                .orElseThrow();
        Readiness withSoftPassed = report.readiness().orElseThrow();
        assertThat(withSoftPassed.requirements()).isEqualTo(3);
        assertThat(withSoftFailed.verdict()).isEqualTo(Verdict.READY);
    }

    @Test
    void theNumberMetAndTheProbabilityComeFromTheSameDraws() {
        Readiness readiness =
                scorer.readiness(role, answers(4, Outcome.RIGHT, 0, 1), 1).orElseThrow();
        assertThat(readiness.metLow()).isLessThanOrEqualTo(readiness.met());
        assertThat(readiness.met()).isLessThanOrEqualTo(readiness.metHigh());
        assertThat(readiness.probability()).isBetween(0.05, 0.95);
        assertThat(readiness.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(scorer.readiness(role, answers(4, Outcome.RIGHT, 0, 1), 1)).contains(readiness);
    }

    @Test
    void noVerdictBeforeEveryEssentialSkillWasAsked() {
        Readiness readiness =
                scorer.readiness(role, answers(14, Outcome.WRONG, 1, 4), 1).orElseThrow();
        assertThat(readiness.probability()).isLessThan(Verdict.NOT_YET_UP_TO);
        assertThat(readiness.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void noVerdictThatThePriorDecides() {
        Role demanding = new Role(List.of(
                new Requirement(0, 2.2, 1, true),
                new Requirement(1, 2.2, 1, false),
                new Requirement(4, 2.2, 1, false)));
        List<Response> balanced = join(answers(1, Outcome.RIGHT, 0), answers(1, Outcome.RIGHT, 1, 4));
        Readiness readiness = scorer.readiness(demanding, balanced, 1).orElseThrow();
        assertThat(readiness.probability()).isLessThan(Verdict.NOT_YET_UP_TO);
        assertThat(readiness.verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aLowerExpectationNeverMakesReadinessLikelier(long seed) {
        TreeEstimator estimator = new TreeEstimator(tree, Grid.PLAY);
        SplittableRandom random = new SplittableRandom(seed);
        List<Response> responses = IntStream.range(0, 18)
                .mapToObj(k -> Response.now(
                        k % 6,
                        ItemParameters.assumed(1 + k % 5, ItemFormat.SINGLE_CHOICE, 4),
                        random.nextBoolean() ? Outcome.RIGHT : Outcome.WRONG))
                .toList();
        double before = 0;
        for (double shift : new double[] {-Readiness.PRIOR_SHIFT, 0, Readiness.PRIOR_SHIFT}) {
            double share = Readiness.readyShare(rule, estimator.shifted(shift).posterior(responses), seed);
            assertThat(share).isGreaterThanOrEqualTo(before);
            before = share;
        }
        assertThat(before).isPositive();
    }

    @Test
    void theCoarseGridSaysOfACutWhatTheFineOneSays() {
        List<Response> responses = join(answers(3, Outcome.RIGHT, 0, 1), answers(2, Outcome.WRONG, 0, 4));
        TreePosterior coarse = new TreeEstimator(tree, Grid.PLAY).posterior(responses);
        TreePosterior fine = new TreeEstimator(tree, Grid.RESULTS).posterior(responses);
        for (int skill : rule.skills()) {
            for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
                double cut = Cuts.ofLevel(level);
                assertThat(coarse.marginal(skill).probabilityAtLeast(cut))
                        .isCloseTo(fine.marginal(skill).probabilityAtLeast(cut), within(0.003));
            }
        }
    }

    @Test
    void onlyAnswersToWhatCountsMakeReadinessKnown() {
        assertThat(scorer.readiness(role, answers(5, Outcome.RIGHT, 8), 1)).isEmpty();
        List<Response> uncounted =
                answers(5, Outcome.RIGHT, 0).stream().map(Response::uncounted).toList();
        assertThat(scorer.readiness(role, uncounted, 1)).isEmpty();
    }

    @Test
    void fewOwnAnswersMakeAnEstimateAndManyAMeasurement() {
        ScoreReport none = scorer.score(answers(12, Outcome.RIGHT, 0, 1, 2));
        assertThat(none.skills().get(3)).isInstanceOf(SkillStanding.Estimated.class);
        assertThat(none.skills().get(8)).isInstanceOf(SkillStanding.Unknown.class);
        SkillStanding measured = scorer.score(join(answers(4, Outcome.RIGHT, 5), answers(4, Outcome.WRONG, 5)))
                .skills()
                .get(5);
        assertThat(measured).isInstanceOfSatisfying(SkillStanding.Measured.class, standing -> {
            assertThat(standing.answers()).isEqualTo(8);
            assertThat(standing.range().contains(standing.mean())).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1, MEETS", "0.9, MEETS", "0.89, PROBABLY_MEETS", "0.7, PROBABLY_MEETS", "0.69, CANT_TELL",
        "0.31, CANT_TELL", "0.3, PROBABLY_BELOW", "0.11, PROBABLY_BELOW", "0.1, BELOW", "0, BELOW"
    })
    void wordsFollowTheProbability(double probability, RequirementWord word) {
        assertThat(RequirementWord.of(probability)).isEqualTo(word);
    }

    @Test
    void atTheCutTwoInThreeTypicalItemsAreKnown() {
        for (int level = 1; level <= Cuts.HIGHEST_LEVEL; level++) {
            double known = Logistic.sigmoid(Cuts.ofLevel(level) - Cuts.difficultyOfLevel(level));
            assertThat(known).isCloseTo(2.0 / 3, within(1e-12));
            assertThat(Cuts.levelAt(Cuts.ofLevel(level))).isEqualTo(level);
            assertThat(Cuts.levelAt(Cuts.ofLevel(level) - 0.01)).isEqualTo(level - 1);
        }
    }

    /** {@code each} answers to every skill named, items from easy to hard and over again. */
    private static List<Response> answers(int each, Outcome outcome, int... skills) {
        List<Response> responses = new ArrayList<>();
        for (int skill : skills) {
            IntStream.range(0, each)
                    .mapToObj(k -> Response.now(skill, new ItemParameters(1.5, -1 + k % 3, 0, 0), outcome))
                    .forEach(responses::add);
        }
        return responses;
    }

    private static List<Response> join(List<Response> one, List<Response> other) {
        List<Response> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
