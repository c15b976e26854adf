package app.waymark.questions;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.base.SeedFiles;
import app.waymark.questions.BankSkill.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command says about courses and certifications. */
class CatalogueRatesTests {

    private static Rate rate(String name, List<Rate> rates) {
        return rates.stream()
                .filter(rate -> rate.name().toString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rate> withWays(Resource... ways) {
        return CatalogueRates.of(
                List.of(),
                List.of(),
                List.of(new BankSkill("tokenization", "Tokenization", 12, false, 2, List.of(ways))));
    }

    @Test
    void aRequiredStepWithOneWayOrNoFreeOneIsNamed() {
        Rate lacking = rate("required steps", withWays(new Resource(0, 2, true), new Resource(0, 1, false)));

        assertThat(lacking.ok()).isFalse();
        assertThat(lacking.offenders()).containsExactly("tokenization → 2");
        assertThat(rate("required steps", withWays(new Resource(0, 2, false), new Resource(0, 2, false)))
                        .offenders())
                .containsExactly("tokenization → 1", "tokenization → 2");
        assertThat(rate("required steps", withWays(new Resource(0, 2, true), new Resource(0, 2, false)))
                        .ok())
                .isTrue();
    }

    @Test
    void tooFewCoursesAreAFault() {
        assertThat(rate("courses, books", withWays()).ok()).isFalse();
    }

    @Test
    void theShippedCatalogueKeepsEveryLimit() {
        SeedFiles shipped = new SeedFiles("classpath:/seed-data/");

        List<Rate> rates = CatalogueRates.of(shipped, ShippedBank.read(shipped));

        assertThat(rates).hasSize(10);
        assertThat(String.join("\n", BankCheck.faults(rates))).isEmpty();
    }
}
