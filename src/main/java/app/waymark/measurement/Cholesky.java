package app.waymark.measurement;

/** The lower root L of a positive definite matrix C = L·Lᵀ, row by row. */
final class Cholesky {

    private final double[] root;
    private final int n;

    private Cholesky(double[] root, int n) {
        this.root = root;
        this.n = n;
    }

    static Cholesky of(double[] matrix, int n) {
        double[] root = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i * n + k] * root[j * n + k];
                }
                if (i != j) {
                    root[i * n + j] = sum / root[j * n + j];
                } else if (sum > 0) {
                    root[i * n + i] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("Not positive definite at row " + i);
                }
            }
        }
        return new Cholesky(root, n);
    }

    /** Writes L·x into {@code result}. */
    void multiply(double[] x, double[] result) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k <= i; k++) {
                sum += root[i * n + k] * x[k];
            }
            result[i] = sum;
        }
    }

    /** C⁻¹·x. */
    double[] solve(double[] x) {
        double[] y = x.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                y[i] -= root[i * n + k] * y[k];
            }
            y[i] /= root[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                y[i] -= root[k * n + i] * y[k];
            }
            y[i] /= root[i * n + i];
        }
        return y;
    }

    /** C⁻¹, row by row. */
    double[] inverse() {
        double[] inverse = new double[n * n];
        double[] unit = new double[n];
        for (int i = 0; i < n; i++) {
            unit[i] = 1;
            System.arraycopy(solve(unit), 0, inverse, i * n, n);
            unit[i] = 0;
        }
        return inverse;
    }
}
