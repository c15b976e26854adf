package app.waymark.calibration.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTests {

    @Test
    void a_share_has_wilsons_interval() {
        // by hand: 8 of 10 is 0.490 to 0.943 (Wilson 1927)
        Share share = new Share(8, 10);
        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.490, within(0.001));
        assertThat(share.high()).isCloseTo(0.943, within(0.001));
        assertThat(new Share(0, 0)).hasToString("never");
    }

    @Test
    void chances_are_held_against_what_came_true_bin_by_bin() {
        Calibration calibration = new Calibration(0, 0.5, 1);
        calibration.add(0.2, false);
        calibration.add(0.4, true);
        calibration.add(1, true);
        calibration.add(0.5, false);
        assertThat(calibration.bins()).hasSize(2);
        assertThat(calibration.bins().getFirst().predicted()).isCloseTo(0.3, within(1e-12));
        assertThat(calibration.bins().getFirst().observed()).isEqualTo(new Share(1, 2));
        assertThat(calibration.bins().getLast().observed()).isEqualTo(new Share(1, 2));
        assertThat(calibration.observed()).isEqualTo(new Share(2, 4));
        assertThat(calibration.brier()).isCloseTo((0.04 + 0.36 + 0 + 0.25) / 4, within(1e-12));
    }

    @Test
    void a_plot_names_every_line_and_escapes_what_it_is_told() {
        String svg = new LinePlot(
                        "r² < 1 & more",
                        "minutes",
                        "r²",
                        0,
                        1,
                        List.of(
                                new LinePlot.Line("one", new double[] {0, 10}, new double[] {0, 0.5}),
                                new LinePlot.Line("other", new double[] {0, 10}, new double[] {Double.NaN, 0.5})))
                .svg();
        assertThat(svg).startsWith("<svg ").endsWith("</svg>\n");
        assertThat(svg)
                .contains("r² &lt; 1 &amp; more", ">one</text>", ">other</text>")
                .doesNotContain("NaN");
    }

    @Test
    void tables_are_written_as_csv_where_a_directory_is_given(@TempDir Path directory) throws IOException {
        new Tables(directory)
                .curves("lines", "Lines", Map.of("one", new double[] {1, 2}), new double[] {0, 2}, List.of(2));
        assertThat(Files.readAllLines(directory.resolve("lines.csv")))
                .containsExactly("line,minutes,value", "one,0.00000,1.00000", "one,2.00000,2.00000");
        new Tables(null).curves("none", "None", Map.of(), new double[] {}, List.of());
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }
}
