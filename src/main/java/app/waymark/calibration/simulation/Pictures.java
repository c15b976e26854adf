package app.waymark.calibration.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws what a simulation found, one SVG file each.
 *
 * @param directory null when nobody wants pictures
 */
record Pictures(@Nullable Path directory) {

    /** Chances told beside what came true of them. */
    void calibration(String file, String title, Calibration calibration) throws IOException {
        List<Calibration.Bin> bins = calibration.bins();
        double[] x = bins.stream().mapToDouble(Calibration.Bin::predicted).toArray();
        double[] y = bins.stream().mapToDouble(bin -> bin.observed().value()).toArray();
        double[] low = bins.stream().mapToDouble(bin -> bin.observed().low()).toArray();
        double[] high = bins.stream().mapToDouble(bin -> bin.observed().high()).toArray();
        write(
                file,
                new LinePlot(
                        title,
                        "chance told",
                        "share that came true",
                        0,
                        1,
                        List.of(
                                new LinePlot.Line("as it should be", new double[] {0, 1}, new double[] {0, 1}),
                                new LinePlot.Line("came true", x, y),
                                new LinePlot.Line("95 %, lower", x, low),
                                new LinePlot.Line("95 %, upper", x, high))));
    }

    /** Lines over the minutes; {@code low} and {@code high} end the axis of what they show. */
    void curves(
            String file, String title, String yName, double low, double high, Map<String, double[]> lines, double[] x)
            throws IOException {
        write(
                file,
                new LinePlot(
                        title,
                        "minutes",
                        yName,
                        low,
                        high,
                        lines.entrySet().stream()
                                .map(e -> new LinePlot.Line(e.getKey(), x, e.getValue()))
                                .toList()));
    }

    private void write(String file, LinePlot plot) throws IOException {
        if (directory != null) {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(file + ".svg"), plot.svg());
        }
    }
}
