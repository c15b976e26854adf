package app.waymark.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTests {

    /** Worked from the formula in another language. */
    @ParameterizedTest
    @CsvSource({"8, 10, 0.4901624715, 0.9433178485", "0, 10, 0, 0.2775327998", "92, 396, 0.1934208966, 0.2763689530"})
    void isTheScoreInterval(double hits, int of, double low, double high) {
        Wilson interval = Wilson.of(hits, of);

        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }
}
