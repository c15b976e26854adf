package app.waymark.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+x",
                "-x",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "|x",
                "%x",
                "＝1+1",
                "＋x",
                "－x",
                "＠x",
                "'=1",
                "''=1"
            })
    void whatCouldBeAFormulaIsMarkedAsTextAndComesBackAsItWas(String text) {
        assertThat(CsvCells.defused(text)).isEqualTo("'" + text);
        assertThat(CsvCells.restored(CsvCells.defused(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "-1.5", "+3", "a=b", "'quoted'"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(CsvCells.defused(text)).isEqualTo(text);
        assertThat(CsvCells.restored(text)).isEqualTo(text);
    }
}
