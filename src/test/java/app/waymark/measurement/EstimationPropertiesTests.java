package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold whatever the answers are, tried on seeded random ones. */
class EstimationPropertiesTests {

    private static final int SKILLS = 14;

    private final SkillTree tree = Fixtures.tree(SKILLS);
    private final TreeEstimator estimator = new TreeEstimator(tree, Grid.RESULTS);

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRightAnswerNeverLowersAndAWrongOneNeverRaisesTheMean(int seed) {
        Random random = new Random(seed);
        List<Response> before = randomResponses(random, 1 + random.nextInt(30));
        int skill = random.nextInt(SKILLS);
        ItemParameters item = randomItem(random);
        double mean = estimator.posterior(before).marginal(skill).mean();
        assertThat(meanWith(before, Response.now(skill, item, Outcome.RIGHT))).isGreaterThan(mean);
        assertThat(meanWith(before, Response.now(skill, item, Outcome.WRONG))).isLessThan(mean);

        GaussianBelief belief = GaussianBelief.from(tree, before);
        assertThat(belief.updated(skill, item.curve(), true).mean(skill)).isGreaterThan(belief.mean(skill));
        assertThat(belief.updated(skill, item.curve(), false).mean(skill)).isLessThan(belief.mean(skill));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfAnswersDoesNotMatter(int seed) {
        Random random = new Random(seed);
        List<Response> responses = randomResponses(random, 30);
        List<Response> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, random);
        TreePosterior one = estimator.posterior(responses);
        TreePosterior other = estimator.posterior(shuffled);
        GaussianBelief belief = GaussianBelief.from(tree, responses);
        GaussianBelief otherBelief = GaussianBelief.from(tree, shuffled);
        for (int skill = 0; skill < SKILLS; skill++) {
            assertThat(other.marginal(skill).mean())
                    .isCloseTo(one.marginal(skill).mean(), within(1e-12));
            assertThat(other.marginal(skill).sd()).isCloseTo(one.marginal(skill).sd(), within(1e-12));
            assertThat(otherBelief.mean(skill)).isCloseTo(belief.mean(skill), within(1e-5));
            assertThat(otherBelief.variance(skill)).isCloseTo(belief.variance(skill), within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void relabellingSkillsChangesNothing(int seed) {
        Random random = new Random(seed);
        List<Response> responses = randomResponses(random, 30);
        List<Integer> newLabel =
                new ArrayList<>(IntStream.range(0, SKILLS).boxed().toList());
        Collections.shuffle(newLabel, random);
        int[] domainOfSkill = new int[SKILLS];
        for (int skill = 0; skill < SKILLS; skill++) {
            domainOfSkill[newLabel.get(skill)] = tree.domains() - 1 - tree.domainOf(skill);
        }
        SkillTree relabelled = SkillTree.withDefaults(domainOfSkill, new boolean[tree.domains()]);
        List<Response> relabelledResponses = responses.stream()
                .map(response -> Response.now(newLabel.get(response.skill()), response.item(), response.outcome()))
                .toList();
        TreePosterior one = estimator.posterior(responses);
        TreePosterior other = new TreeEstimator(relabelled, Grid.RESULTS).posterior(relabelledResponses);
        GaussianBelief belief = GaussianBelief.from(tree, responses);
        GaussianBelief otherBelief = GaussianBelief.from(relabelled, relabelledResponses);
        for (int skill = 0; skill < SKILLS; skill++) {
            int label = newLabel.get(skill);
            assertThat(other.marginal(label).mean())
                    .isCloseTo(one.marginal(skill).mean(), within(1e-12));
            assertThat(other.marginal(label).sd()).isCloseTo(one.marginal(skill).sd(), within(1e-12));
            assertThat(otherBelief.mean(label)).isCloseTo(belief.mean(skill), within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawsComeFromTheMarginalsAndKeepHowSkillsHangTogether(int seed) {
        Random random = new Random(seed);
        TreePosterior posterior = estimator.posterior(randomResponses(random, 20));
        int[] skills = {0, 1, SKILLS - 1};
        SkillDraws draws = posterior.draws(skills, 20_000, random);
        for (int column = 0; column < skills.length; column++) {
            int at = column;
            double[] theta = IntStream.range(0, draws.count())
                    .mapToDouble(person -> draws.theta(person, at))
                    .toArray();
            double mean = Arrays.stream(theta).average().orElseThrow();
            double sd = Math.sqrt(Arrays.stream(theta)
                    .map(t -> (t - mean) * (t - mean))
                    .average()
                    .orElseThrow());
            Marginal marginal = posterior.marginal(skills[column]);
            assertThat(mean).isCloseTo(marginal.mean(), within(0.03));
            assertThat(sd).isCloseTo(marginal.sd(), within(0.02));
        }
        double together = IntStream.range(0, draws.count())
                .mapToDouble(person -> (draws.theta(person, 0)
                                - posterior.marginal(0).mean())
                        * (draws.theta(person, 1) - posterior.marginal(1).mean()))
                .average()
                .orElseThrow();
        assertThat(together).isPositive();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theGaussianCompanionIsCloseToTheExactPosterior(int seed) {
        List<Response> responses = randomResponses(new Random(seed), 25);
        GaussianBelief belief = GaussianBelief.from(tree, responses);
        TreePosterior exact = estimator.posterior(responses);
        for (int skill = 0; skill < SKILLS; skill++) {
            assertThat(belief.mean(skill)).isCloseTo(exact.marginal(skill).mean(), within(0.01));
            assertThat(Math.sqrt(belief.variance(skill)))
                    .isCloseTo(exact.marginal(skill).sd(), within(0.015));
        }
    }

    private double meanWith(List<Response> before, Response more) {
        List<Response> all = new ArrayList<>(before);
        all.add(more);
        return estimator.posterior(all).marginal(more.skill()).mean();
    }

    private static List<Response> randomResponses(RandomGenerator random, int count) {
        List<Response> responses = new ArrayList<>();
        List<Outcome> outcomes = List.of(Outcome.RIGHT, Outcome.RIGHT, Outcome.WRONG, Outcome.DONT_KNOW);
        for (int i = 0; i < count; i++) {
            responses.add(Response.now(
                    random.nextInt(SKILLS), randomItem(random), outcomes.get(random.nextInt(outcomes.size()))));
        }
        return responses;
    }

    private static ItemParameters randomItem(RandomGenerator random) {
        return new ItemParameters(
                Math.exp(0.4 * random.nextGaussian()),
                1.2 * random.nextGaussian(),
                0.25 * random.nextInt(3) / 2,
                0.7 * random.nextDouble());
    }
}
