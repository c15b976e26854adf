package app.waymark.measurement;

/**
 * Gauss–Hermite quadrature for the standard normal: Σ weight(i)·f(node(i)) = E f(Z), exact for polynomials up to degree
 * 2n − 1. Roots of the probabilists' Hermite polynomials by Newton's method (Press et al. 2007, §4.6).
 */
final class GaussHermite {

    /** For updating a belief. */
    static final GaussHermite FINE = new GaussHermite(31);

    /** For comparing items. */
    static final GaussHermite COARSE = new GaussHermite(9);

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(int n) {
        nodes = new double[n];
        weights = new double[n];
        for (int i = 0; i < (n + 1) / 2; i++) {
            double x = startingPoint(n, i);
            double slope = 1;
            for (int iteration = 0; iteration < 100; iteration++) {
                double previous = 0;
                double value = Math.pow(Math.PI, -0.25);
                for (int k = 1; k <= n; k++) {
                    double next = x * Math.sqrt(2.0 / k) * value - Math.sqrt((k - 1.0) / k) * previous;
                    previous = value;
                    value = next;
                }
                slope = Math.sqrt(2.0 * n) * previous;
                double change = value / slope;
                x -= change;
                if (Math.abs(change) < 1e-15 * Math.max(1, Math.abs(x))) {
                    break;
                }
            }
            nodes[n - 1 - i] = x * Math.sqrt(2);
            nodes[i] = -nodes[n - 1 - i];
            weights[i] = 2 / (slope * slope) / Math.sqrt(Math.PI);
            weights[n - 1 - i] = weights[i];
        }
        if (n % 2 == 1) {
            nodes[n / 2] = 0;
        }
    }

    int size() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }

    private double startingPoint(int n, int i) {
        double scale = Math.sqrt(2);
        return switch (i) {
            case 0 -> Math.sqrt(2.0 * n + 1) - 1.85575 * Math.pow(2.0 * n + 1, -0.16667);
            case 1 -> nodes[n - 1] / scale - 1.14 * Math.pow(n, 0.426) / (nodes[n - 1] / scale);
            case 2 -> 1.86 * nodes[n - 2] / scale - 0.86 * nodes[n - 1] / scale;
            case 3 -> 1.91 * nodes[n - 3] / scale - 0.91 * nodes[n - 2] / scale;
            default -> 2 * nodes[n - i] / scale - nodes[n - i + 1] / scale;
        };
    }
}
