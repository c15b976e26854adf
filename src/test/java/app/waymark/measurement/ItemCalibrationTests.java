package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ItemCalibrationTests {

    @Test
    void agreesWithTheReference() {
        for (JsonNode reference : Vectors.json("recalibration.json")) {
            CalibrationPrior prior = new CalibrationPrior(
                    reference.get("b0").asDouble(),
                    reference.get("sd_b").asDouble(),
                    reference.get("a0").asDouble(),
                    reference.get("sd_loga").asDouble());
            double c = reference.get("c").asDouble();
            List<AnswerBin> bins = new ArrayList<>();
            for (JsonNode bin : reference.get("bins")) {
                bins.add(new AnswerBin(
                        bin.get("m").asDouble(),
                        bin.get("v").asDouble(),
                        bin.get("n").asLong(),
                        bin.get("y").asLong(),
                        0));
            }
            ItemParameters both = ItemCalibration.fit(prior, c, bins, true);
            assertThat(both.b()).isCloseTo(reference.get("map_b").asDouble(), within(1e-5));
            assertThat(both.a()).isCloseTo(reference.get("map_a").asDouble(), within(1e-5));
            ItemParameters difficulty = ItemCalibration.fit(prior, c, bins, false);
            assertThat(difficulty.b()).isCloseTo(reference.get("map_b_fixed_a").asDouble(), within(1e-5));
            assertThat(difficulty.a()).isEqualTo(prior.a());
            assertThat(both.sigmaB()).isLessThan(prior.sigmaB());
        }
    }

    @Test
    void withoutAnswersThePriorStays() {
        ItemParameters item = ItemCalibration.fit(CalibrationPrior.ofLevel(4), 0.25, List.of());
        assertThat(item.b()).isEqualTo(0.8);
        assertThat(item.a()).isEqualTo(1);
        assertThat(item.sigmaB()).isCloseTo(0.7, within(1e-12));
    }

    /** Half of the people never guess; their "I don't know" must not push the difficulty up. */
    @Test
    void dontKnowDoesNotBiasTheDifficulty() {
        SplittableRandom random = new SplittableRandom(3);
        double trueB = 0.4;
        List<AnswerBin> bins = new ArrayList<>();
        for (double mean = -2; mean <= 2; mean += 0.25) {
            long right = 0;
            long dontKnow = 0;
            for (int person = 0; person < 2_000; person++) {
                double theta = mean + Math.sqrt(0.3) * random.nextGaussian();
                boolean knows = random.nextDouble() < Logistic.sigmoid(theta - trueB);
                if (knows) {
                    right++;
                } else if (random.nextBoolean()) {
                    dontKnow++;
                } else if (random.nextDouble() < 0.25) {
                    right++;
                }
            }
            bins.add(new AnswerBin(mean, 0.3, 2_000, right, dontKnow));
        }
        ItemParameters fitted = ItemCalibration.fit(CalibrationPrior.ofLevel(3), 0.25, bins);
        assertThat(fitted.b()).isCloseTo(trueB, within(0.05));
        assertThat(fitted.a()).isCloseTo(1, within(0.06));
        assertThat(fitted.c()).isEqualTo(0.25);
    }
}
