package app.waymark.measurement;

import java.util.HashMap;
import java.util.Map;

/** The Gaussian steps of the tree as matrices over a grid, computed once per loading and then only read. */
final class TransitionKernels {

    private final Grid grid;
    private final Map<Double, double[][]> byLoading = new HashMap<>();

    TransitionKernels(Grid grid) {
        this.grid = grid;
    }

    /** {@code matrix[parent][child]} of N(child; loading·parent, 1 − loading²) times the step. */
    double[][] below(double loading) {
        return byLoading.computeIfAbsent(loading, this::stepMatrix);
    }

    private double[][] stepMatrix(double loading) {
        double[][] matrix = new double[grid.size()][];
        for (int parent = 0; parent < matrix.length; parent++) {
            matrix[parent] = density(grid, loading * grid.node(parent), 1 - loading * loading);
        }
        return matrix;
    }

    /** The density of N(mean, variance) at the nodes, times the step. */
    static double[] density(Grid grid, double mean, double variance) {
        double[] density = new double[grid.size()];
        double scale = grid.step() / Math.sqrt(2 * Math.PI * variance);
        for (int i = 0; i < density.length; i++) {
            double deviation = grid.node(i) - mean;
            density[i] = scale * Math.exp(-deviation * deviation / (2 * variance));
        }
        return density;
    }

    /** Σ over children: what a child's message says about its parent. */
    static double[] up(double[][] kernel, double[] message) {
        double[] result = new double[kernel.length];
        for (int parent = 0; parent < result.length; parent++) {
            double sum = 0;
            double[] row = kernel[parent];
            for (int child = 0; child < message.length; child++) {
                sum += row[child] * message[child];
            }
            result[parent] = sum;
        }
        return scaled(result);
    }

    /** Σ over parents: what a parent's message says about its child. */
    static double[] down(double[][] kernel, double[] message) {
        double[] result = new double[message.length];
        for (int parent = 0; parent < message.length; parent++) {
            double weight = message[parent];
            double[] row = kernel[parent];
            for (int child = 0; child < result.length; child++) {
                result[child] += weight * row[child];
            }
        }
        return scaled(result);
    }

    static double[] product(double[] one, double[] other) {
        double[] result = new double[one.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = one[i] * other[i];
        }
        return scaled(result);
    }

    /** Brings the largest entry to 1, so that products of many messages do not underflow. */
    private static double[] scaled(double[] message) {
        double largest = 0;
        for (double value : message) {
            largest = Math.max(largest, value);
        }
        for (int i = 0; i < message.length; i++) {
            message[i] /= largest;
        }
        return message;
    }
}
