package app.waymark.calibration.simulation;

import app.waymark.measurement.SkillTree;
import java.util.random.RandomGenerator;

/**
 * How skills hang together in the simulated world; the engine always assumes 0.6 within a domain and 0.36 between.
 *
 * @param within correlation of two skills of a domain, drawn per domain and person from ± 0.15 around it
 * @param between share of it that reaches other domains, drawn likewise
 */
record Correlations(double within, double between) {

    /** Around what the engine assumes. */
    static final Correlations USUAL = new Correlations(0.6, 0.575);

    /** Knowing one thing says little about another. */
    static final Correlations WEAK = new Correlations(0.3, 0.3);

    /** Who knows one thing knows most. */
    static final Correlations STRONG = new Correlations(0.8, 0.8);

    private static final double SPREAD_WITHIN = 0.15;
    private static final double SPREAD_BETWEEN = 0.175;

    double lambda(RandomGenerator random) {
        return Math.sqrt(random.nextDouble(within - SPREAD_WITHIN, within + SPREAD_WITHIN));
    }

    double gamma(SkillTree tree, int domain, RandomGenerator random) {
        return tree.gamma(domain) == 0
                ? 0
                : Math.sqrt(random.nextDouble(between - SPREAD_BETWEEN, between + SPREAD_BETWEEN));
    }
}
