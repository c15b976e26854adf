package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against catR and an independent implementation. */
class UnidimensionalTests {

    private final List<ItemParameters> bank = Catr.bank();

    @Test
    void theMeanAgreesWithTheExactOneAndWithCatrOnItsGrids() {
        for (Vectors.Row row : Vectors.csv("uni_scores200.csv")) {
            List<Response> responses = Catr.responses(bank, row, row.number("D"));
            AbilityEstimate exact = eap(new Grid(4001, 10), responses);
            assertThat(exact.theta()).isCloseTo(row.number("eap_exact"), within(1e-8));
            assertThat(exact.standardError()).isCloseTo(row.number("sd_exact"), within(1e-8));
            AbilityEstimate coarse = eap(Catr.GRID, responses);
            assertThat(coarse.theta()).isCloseTo(row.number("catR_eap_33"), within(1e-9));
            assertThat(coarse.standardError()).isCloseTo(row.number("catR_eap_sem_33"), within(1e-9));
            assertThat(eap(new Grid(121, 6), responses).theta()).isCloseTo(row.number("catR_eap_121"), within(1e-9));
        }
    }

    @Test
    void thePeakAgreesWithTheExactOneAndWithCatr() {
        for (Vectors.Row row : Vectors.csv("uni_scores200.csv")) {
            List<Response> responses = Catr.responses(bank, row, row.number("D"));
            AbilityEstimate map = new UnidimensionalMap().estimate(responses, EffectiveGuessing.ALWAYS);
            assertThat(map.theta()).isCloseTo(row.number("map_exact"), within(1e-8));
            assertThat(map.standardError()).isCloseTo(row.number("map_se_fisher"), within(1e-8));
            assertThat(map.theta()).isCloseTo(row.number("catR_bm"), within(1e-4));
            assertThat(map.standardError()).isCloseTo(row.number("catR_bm_se"), within(1e-4));
            double observed = 1;
            for (Response response : responses) {
                observed += response.item()
                        .curve()
                        .observedInformation(response.outcome().isRight(), map.theta());
            }
            assertThat(1 / Math.sqrt(observed)).isCloseTo(row.number("map_se_observed"), within(1e-8));
        }
    }

    @Test
    void theCurvesAgreeWithCatrsMaximumAndWeightedLikelihood() {
        for (Vectors.Row row : Vectors.csv("uni_scores200.csv")) {
            List<Response> responses = Catr.responses(bank, row, row.number("D"));
            assertThat(Catr.maximumLikelihood(responses)).as("%s", row).isCloseTo(row.number("catR_ml"), within(1e-4));
            assertThat(Catr.weightedLikelihood(responses)).as("%s", row).isCloseTo(row.number("catR_wl"), within(1e-4));
        }
    }

    @Test
    void oneSkillOfATreeIsTheUnidimensionalMean() {
        TreeEstimator estimator = new TreeEstimator(Fixtures.tree(1), new Grid(401, 9));
        for (Vectors.Row row : Vectors.csv("uni_scores200.csv")) {
            List<Response> responses = Catr.responses(bank, row, row.number("D"));
            Marginal marginal =
                    estimator.posterior(responses, EffectiveGuessing.ALWAYS).marginal(0);
            assertThat(marginal.mean()).isCloseTo(row.number("eap_exact"), within(1e-8));
            assertThat(marginal.sd()).isCloseTo(row.number("sd_exact"), within(1e-8));
        }
    }

    @Test
    void theNextItemIsTheOneThatCatrChooses() {
        for (Vectors.Row row : Vectors.csv("uni_next_item.csv")) {
            List<Response> responses = Catr.responses(bank, row, 1);
            assertThat(eap(Catr.GRID, responses).theta()).isCloseTo(row.number("theta"), within(1e-9));
            Catr.Criterion criterion = Catr.criterion(row.text("criterion"), responses, row.number("theta"));
            List<Integer> given = new ArrayList<>();
            for (int item : row.items("items")) {
                given.add(item);
            }
            int best = Catr.best(bank, given, criterion);
            assertThat(best + 1).as("%s", row).isEqualTo(row.whole("next_item"));
            assertThat(criterion.value(bank.get(best))).as("%s", row).isCloseTo(row.number("value"), within(1e-6));
        }
    }

    @Test
    void wholeSessionsAreThoseOfCatr() {
        List<Vectors.Row> expected = Vectors.csv("uni_cat_sessions.csv");
        int at = 0;
        for (Vectors.Row sheet : Vectors.csv("uni_cat_sheets.csv")) {
            boolean[] answers = sheet.answers("answers");
            List<Integer> given = new ArrayList<>();
            List<Response> responses = new ArrayList<>();
            AbilityEstimate estimate = new AbilityEstimate(0, Double.POSITIVE_INFINITY);
            while (given.size() < 25 && estimate.standardError() > 0.40) {
                double theta = estimate.theta();
                int item =
                        Catr.best(bank, given, parameters -> parameters.curve().information(theta));
                given.add(item);
                responses.add(Response.now(0, bank.get(item), answers[item] ? Outcome.RIGHT : Outcome.WRONG));
                estimate = eap(Catr.GRID, responses);
                Vectors.Row step = expected.get(at++);
                assertThat(step.text("session")).isEqualTo(sheet.text("session"));
                assertThat(item + 1).isEqualTo(step.whole("item"));
                assertThat(estimate.theta()).isCloseTo(step.number("theta_after"), within(1e-9));
                assertThat(estimate.standardError()).isCloseTo(step.number("se"), within(1e-9));
            }
        }
        assertThat(at).isEqualTo(expected.size());
    }

    private static AbilityEstimate eap(Grid grid, List<Response> responses) {
        return new UnidimensionalEap(grid).estimate(responses, EffectiveGuessing.ALWAYS);
    }
}
