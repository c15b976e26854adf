package app.waymark.questions;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.base.SeedFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankCheckTests {

    private static final String SHIPPED = "classpath:/seed-data/";

    @Test
    void theShippedBankKeepsEveryLimit() {
        List<Rate> rates = BankCheck.rates(ShippedBank.read(new SeedFiles(SHIPPED)));

        assertThat(rates).hasSizeGreaterThan(40);
        assertThat(String.join("\n", BankCheck.faults(rates))).isEmpty();
    }

    @Test
    void everyShippedQuestionHasBeenReadBlindInItsCurrentVersion() {
        List<Rate> rates = RecordRates.of(ShippedBank.read(new SeedFiles(SHIPPED)), CheckFiles.read(SHIPPED)).stream()
                .filter(rate -> rate.group().toString().equals("Blind check"))
                .toList();

        assertThat(rates).hasSizeGreaterThan(10);
        assertThat(String.join("\n", BankCheck.faults(rates))).isEmpty();
    }

    @Test
    void theShippedLevelsFollowTheComparisonsOfDifficulty() {
        List<Rate> rates =
                DifficultyRates.of(ShippedBank.read(new SeedFiles(SHIPPED)), DifficultyRecords.read(SHIPPED));

        assertThat(rates).hasSize(5);
        assertThat(String.join("\n", BankCheck.faults(rates))).isEmpty();
    }

    @Test
    void aFaultNamesTheRateItsLimitAndTheQuestions() {
        var bank = SampleQuestion.bank(SampleQuestion.singleChoice("tok-long").options("the longest", "b", "c", "d"));

        assertThat(BankCheck.faults(BankCheck.rates(bank)))
                .contains("Keys: key is the single longest option (single choice) is 100 %, must be 20 % to 30 %\n"
                        + "    tok-long");
    }
}
