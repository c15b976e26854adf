package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TreeEstimatorTests {

    /** The grid that the vectors were computed on. */
    private static final Grid REFERENCE = new Grid(241, 7);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void agreesWithTheReferenceOnItsGrid(int model) {
        JsonNode reference = Vectors.json("hier_scores.json").get(model);
        TreeEstimator estimator = new TreeEstimator(tree(reference), REFERENCE);
        for (JsonNode answers : reference.get("cases")) {
            TreePosterior posterior = estimator.posterior(responses(answers), EffectiveGuessing.ALWAYS);
            double[] means = Vectors.doubles(answers.get("eap"));
            double[] sds = Vectors.doubles(answers.get("sd"));
            for (int skill = 0; skill < means.length; skill++) {
                assertThat(posterior.marginal(skill).mean()).isCloseTo(means[skill], within(1e-6));
                assertThat(posterior.marginal(skill).sd()).isCloseTo(sds[skill], within(1e-6));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theGaussianCompanionStaysCloseToIt(int model) {
        JsonNode reference = Vectors.json("hier_scores.json").get(model);
        GaussianBelief prior = GaussianBelief.prior(tree(reference));
        for (JsonNode answers : reference.get("cases")) {
            GaussianBelief belief =
                    ExpectationPropagation.fit(prior, responses(answers), EffectiveGuessing.ALWAYS, Fading.DEFAULT);
            double[] means = Vectors.doubles(answers.get("eap"));
            double[] sds = Vectors.doubles(answers.get("sd"));
            for (int skill = 0; skill < means.length; skill++) {
                assertThat(belief.mean(skill)).isCloseTo(means[skill], within(0.0035));
                assertThat(Math.sqrt(belief.variance(skill))).isCloseTo(sds[skill], within(0.010));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void expectationPropagationIsTheReferencesOwn(int model) {
        JsonNode reference = Vectors.json("hier_scores.json").get(model);
        GaussianBelief prior = GaussianBelief.prior(tree(reference));
        for (JsonNode answers : reference.get("cases")) {
            GaussianBelief belief =
                    ExpectationPropagation.fit(prior, responses(answers), EffectiveGuessing.ALWAYS, Fading.DEFAULT);
            double[] means = Vectors.doubles(answers.get("ep_mean"));
            double[] sds = Vectors.doubles(answers.get("ep_sd"));
            for (int skill = 0; skill < means.length; skill++) {
                assertThat(belief.mean(skill)).isCloseTo(means[skill], within(1e-4));
                assertThat(Math.sqrt(belief.variance(skill))).isCloseTo(sds[skill], within(1e-4));
            }
        }
    }

    private static SkillTree tree(JsonNode reference) {
        int domains = reference.get("domains").asInt();
        double[] lambda = new double[domains];
        double[] gamma = new double[domains];
        Arrays.fill(lambda, Math.sqrt(reference.get("lambda2").asDouble()));
        Arrays.fill(gamma, Math.sqrt(reference.get("gamma2").asDouble()));
        int[] domainOfSkill = Vectors.ints(reference.get("domain_of_skill"));
        return new SkillTree(domainOfSkill, lambda, gamma, new double[domainOfSkill.length]);
    }

    private static List<Response> responses(JsonNode answers) {
        int[] skill = Vectors.ints(answers.get("skill"));
        int[] right = Vectors.ints(answers.get("y"));
        double[] a = Vectors.doubles(answers.get("a"));
        double[] b = Vectors.doubles(answers.get("b"));
        double[] c = Vectors.doubles(answers.get("c"));
        List<Response> responses = new ArrayList<>();
        for (int j = 0; j < skill.length; j++) {
            ItemParameters item = new ItemParameters(a[j], b[j], c[j], 0);
            responses.add(Response.now(skill[j], item, right[j] == 1 ? Outcome.RIGHT : Outcome.WRONG));
        }
        return responses;
    }
}
