package app.waymark.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankSharpnessTests {

    private static final double C = 0.25;

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1, 1.3, 1.8})
    void theAnswersToAllQuestionsTellHowSharpTheyAre(double a0) {
        assertThat(BankSharpness.of(bank(a0, 120, 100, 3))).isBetween(0.88 * a0, 1.12 * a0);
    }

    @Test
    void fewAnswersOrFewQuestionsTellNothing() {
        assertThat(BankSharpness.of(List.of())).isEqualTo(BankSharpness.ASSUMED);
        assertThat(BankSharpness.of(bank(2, BankSharpness.FEWEST_QUESTIONS - 1, 500, 3)))
                .isEqualTo(BankSharpness.ASSUMED);
        assertThat(BankSharpness.of(bank(2, 90, 10, 3))).isEqualTo(BankSharpness.ASSUMED);
    }

    @Test
    void theOrderOfQuestionsAndQuestionsWithoutAnswersChangeNothing() {
        List<BankSharpness.Answers> bank = bank(1.5, 40, 50, 5);
        double sharpness = BankSharpness.of(bank);
        List<BankSharpness.Answers> other = new ArrayList<>(bank.reversed());
        other.add(new BankSharpness.Answers(CalibrationPrior.ofLevel(5), C, List.of()));
        assertThat(BankSharpness.of(other)).isEqualTo(sharpness);
    }

    @Test
    void aQuestionWithoutAnswersIsTakenForAsSharpAsTheBank() {
        ItemParameters fitted = new BankSharpness.Answers(CalibrationPrior.ofLevel(2), C, List.of()).fitted(1.4);
        assertThat(fitted.a()).isEqualTo(1.4);
        assertThat(fitted.b()).isEqualTo(Cuts.difficultyOfLevel(2));
    }

    /** Questions whose difficulty their author misses as usual, each answered by people about whom something is known. */
    private static List<BankSharpness.Answers> bank(double a0, int questions, int answersEach, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<BankSharpness.Answers> bank = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            int level = 1 + i % Cuts.HIGHEST_LEVEL;
            double a = a0 * Math.exp(0.3 * random.nextGaussian());
            double b = Cuts.difficultyOfLevel(level) + 0.6 * random.nextGaussian();
            List<AnswerBin> bins = new ArrayList<>();
            for (int k = 0; k < answersEach; k++) {
                double mean = random.nextGaussian();
                double theta = mean + Math.sqrt(0.3) * random.nextGaussian();
                boolean right = random.nextDouble() < new ResponseCurve(a, b, C).right(theta);
                bins.add(new AnswerBin(mean, 0.3, 1, right ? 1 : 0, 0));
            }
            bank.add(new BankSharpness.Answers(CalibrationPrior.ofLevel(level), C, bins));
        }
        return bank;
    }
}
