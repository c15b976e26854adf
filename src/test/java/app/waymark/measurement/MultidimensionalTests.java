package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Three correlated skills, against mirt, mirtCAT and an independent implementation. */
class MultidimensionalTests {

    private static final int SKILLS = 3;

    private final List<Vectors.Row> bank = Vectors.csv("multi3_bank45.csv");
    private final GaussianBelief prior = prior();
    private final MultidimensionalMap map = new MultidimensionalMap(prior);

    @Test
    void theMeanAgrees() {
        MultidimensionalEap eap = new MultidimensionalEap(prior, new Grid(45, 6));
        for (Vectors.Row row : Vectors.csv("multi3_scores200.csv")) {
            AbilityEstimate[] estimates = eap.estimate(responses(row), EffectiveGuessing.ALWAYS);
            for (int s = 0; s < SKILLS; s++) {
                assertThat(estimates[s].theta()).isCloseTo(row.number("eap" + (s + 1)), within(1e-6));
                assertThat(estimates[s].standardError()).isCloseTo(row.number("eap_sd" + (s + 1)), within(1e-6));
            }
        }
    }

    @Test
    void thePeakAndItsCovarianceAgree() {
        for (Vectors.Row row : Vectors.csv("multi3_scores200.csv")) {
            GaussianBelief peak = map.estimate(responses(row), EffectiveGuessing.ALWAYS);
            for (int s = 0; s < SKILLS; s++) {
                assertThat(peak.mean(s)).isCloseTo(row.number("map" + (s + 1)), within(1e-5));
                assertThat(Math.sqrt(peak.variance(s))).isCloseTo(row.number("map_se_fisher" + (s + 1)), within(1e-5));
            }
            assertThat(peak.covariance(0, 1)).isCloseTo(row.number("map_cov12_fisher"), within(1e-5));
            assertThat(peak.covariance(0, 2)).isCloseTo(row.number("map_cov13_fisher"), within(1e-5));
            assertThat(peak.covariance(1, 2)).isCloseTo(row.number("map_cov23_fisher"), within(1e-5));
        }
    }

    @Test
    void theNextItemByBothRulesIsTheReferences() {
        Map<String, Vectors.Row> patterns = new HashMap<>();
        Vectors.csv("multi3_scores200.csv").forEach(row -> patterns.put(row.text("pattern"), row));
        Scope scope = Scope.ofWholeField(Fixtures.tree(SKILLS));
        for (Vectors.Row row : Vectors.csv("multi3_next_item.csv")) {
            Vectors.Row pattern = Objects.requireNonNull(patterns.get(row.text("pattern")));
            GaussianBelief peak = map.estimate(responses(pattern), EffectiveGuessing.ALWAYS);
            check(new DRule(AnswerWorth.BY_INFORMATION).prepare(peak, scope), 1, pattern, row, "d");
            check(new ARule(AnswerWorth.BY_INFORMATION).prepare(peak, scope), SKILLS, pattern, row, "a");
        }
    }

    /** @param unit the scope's weights sum to 1 where the reference sums plainly */
    private void check(GainRule.ItemGain gain, double unit, Vectors.Row pattern, Vectors.Row row, String rule) {
        double[] gains = bank.stream()
                .mapToDouble(item ->
                        unit * gain.of(item.whole("skill") - 1, parameters(item).curve()))
                .toArray();
        int[] given = pattern.items("items");
        int[] best = IntStream.range(0, gains.length)
                .filter(j -> Arrays.stream(given).noneMatch(g -> g == j))
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -gains[j]))
                .limit(5)
                .mapToInt(j -> j)
                .toArray();
        assertThat(best[0] + 1).isEqualTo(row.whole(rule + "_item"));
        assertThat(gains[best[0]]).isCloseTo(row.number(rule + "_gain"), within(1e-6));
        assertThat(best).isEqualTo(row.items(rule + "_top5"));
    }

    private List<Response> responses(Vectors.Row row) {
        int[] items = row.items("items");
        boolean[] right = row.answers("resp");
        List<Response> responses = new ArrayList<>();
        for (int j = 0; j < items.length; j++) {
            Vectors.Row item = bank.get(items[j]);
            responses.add(
                    Response.now(item.whole("skill") - 1, parameters(item), right[j] ? Outcome.RIGHT : Outcome.WRONG));
        }
        return responses;
    }

    private static ItemParameters parameters(Vectors.Row item) {
        return new ItemParameters(item.number("a"), item.number("b"), item.number("c"), 0);
    }

    private static GaussianBelief prior() {
        double[] covariance = Vectors.csv("multi3_prior_cov.csv").stream()
                .flatMap(row -> List.of(row.number("X1"), row.number("X2"), row.number("X3")).stream())
                .mapToDouble(value -> value)
                .toArray();
        return GaussianBelief.of(new double[SKILLS], covariance);
    }
}
