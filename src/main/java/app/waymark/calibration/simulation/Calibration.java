package app.waymark.calibration.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Predicted chances beside what came true, in bins: of cases with a chance of about p, a share p should come true. */
final class Calibration {

    private final double[] edges;
    private final double[] predicted;
    private final int[] cases;
    private final int[] came;
    private double brier;

    /** @param edges of the bins, ascending, first 0 and last 1 */
    Calibration(double... edges) {
        this.edges = edges.clone();
        predicted = new double[edges.length - 1];
        cases = new int[edges.length - 1];
        came = new int[edges.length - 1];
    }

    void add(double chance, boolean cameTrue) {
        int bin = Math.min(
                cases.length - 1,
                Math.max(0, (int) Arrays.stream(edges).filter(e -> e <= chance).count() - 1));
        predicted[bin] += chance;
        cases[bin]++;
        came[bin] += cameTrue ? 1 : 0;
        brier += Math.pow(chance - (cameTrue ? 1 : 0), 2);
    }

    /** One bin that had cases: its mean prediction, and the share that came true. */
    record Bin(double low, double high, double predicted, Share observed) {}

    List<Bin> bins() {
        return IntStream.range(0, cases.length)
                .filter(bin -> cases[bin] > 0)
                .mapToObj(bin -> new Bin(
                        edges[bin], edges[bin + 1], predicted[bin] / cases[bin], new Share(came[bin], cases[bin])))
                .toList();
    }

    int all() {
        return Arrays.stream(cases).sum();
    }

    double meanPredicted() {
        return Arrays.stream(predicted).sum() / all();
    }

    Share observed() {
        return new Share(Arrays.stream(came).sum(), all());
    }

    /** Mean squared difference of chance and outcome; lower is better. */
    double brier() {
        return brier / all();
    }
}
