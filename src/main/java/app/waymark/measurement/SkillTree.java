package app.waymark.measurement;

import java.util.Arrays;

/**
 * How skills hang together: θ_s = μ_s + λη_d + √(1 − λ²)ε below its domain, η_d = γg + √(1 − γ²)ζ below a general
 * ability, all standard normal. Two skills of a domain correlate by λ², skills of
 * different domains d and e by λ_d γ_d γ_e λ_e.
 *
 * <p>A domain with γ = 0 stands by itself: knowing transformers says nothing about leading people. Such skills are
 * called soft here; they are reported beside readiness and stay outside it.
 */
public final class SkillTree {

    /** Correlation of two skills within a domain, until data say otherwise: λ² = 0.6. */
    public static final double DEFAULT_LAMBDA = Math.sqrt(0.6);

    /** Loading of a domain on the general ability, until data say otherwise: γ² = 0.6. */
    public static final double DEFAULT_GAMMA = Math.sqrt(0.6);

    private final int[] domainOfSkill;
    private final double[] lambda;
    private final double[] gamma;
    private final double[] priorMean;

    /**
     * @param domainOfSkill per skill, the index of its domain
     * @param lambda per domain, loading of its skills on it, in [0, 1)
     * @param gamma per domain, loading on the general ability, in [0, 1); 0 for soft domains
     * @param priorMean per skill, in logits
     */
    public SkillTree(int[] domainOfSkill, double[] lambda, double[] gamma, double[] priorMean) {
        if (domainOfSkill.length == 0 || domainOfSkill.length != priorMean.length || lambda.length != gamma.length) {
            throw new IllegalArgumentException("Skills and prior means, and the loadings, must come in equal numbers");
        }
        for (int domain : domainOfSkill) {
            if (domain < 0 || domain >= lambda.length) {
                throw new IllegalArgumentException("No such domain: " + domain);
            }
        }
        for (int d = 0; d < lambda.length; d++) {
            if (!(lambda[d] >= 0 && lambda[d] < 1) || !(gamma[d] >= 0 && gamma[d] < 1)) {
                throw new IllegalArgumentException("Loadings out of range: λ = " + lambda[d] + ", γ = " + gamma[d]);
            }
        }
        this.domainOfSkill = domainOfSkill.clone();
        this.lambda = lambda.clone();
        this.gamma = gamma.clone();
        this.priorMean = priorMean.clone();
    }

    /** A tree with the default loadings and prior means of 0; {@code soft} tells per domain whether it stands alone. */
    public static SkillTree withDefaults(int[] domainOfSkill, boolean[] soft) {
        double[] lambda = new double[soft.length];
        double[] gamma = new double[soft.length];
        Arrays.fill(lambda, DEFAULT_LAMBDA);
        for (int d = 0; d < soft.length; d++) {
            gamma[d] = soft[d] ? 0 : DEFAULT_GAMMA;
        }
        return new SkillTree(domainOfSkill, lambda, gamma, new double[domainOfSkill.length]);
    }

    public int skills() {
        return domainOfSkill.length;
    }

    public int domains() {
        return lambda.length;
    }

    public int domainOf(int skill) {
        return domainOfSkill[skill];
    }

    public double lambda(int domain) {
        return lambda[domain];
    }

    public double gamma(int domain) {
        return gamma[domain];
    }

    public double priorMean(int skill) {
        return priorMean[skill];
    }

    /** Whether a skill's domain stands by itself (γ = 0). */
    public boolean isSoft(int skill) {
        return gamma[domainOfSkill[skill]] == 0;
    }

    /** Prior covariance of two skills; every skill has variance 1. */
    public double priorCovariance(int skill, int other) {
        if (skill == other) {
            return 1;
        }
        int d = domainOfSkill[skill];
        int e = domainOfSkill[other];
        return d == e ? lambda[d] * lambda[d] : lambda[d] * gamma[d] * gamma[e] * lambda[e];
    }

    /**
     * The branches that lead to some skills, which become skills 0, 1, … in the order given. Where no other skill has an
     * answer it says exactly the same, and costs less.
     */
    public SkillTree restrictedTo(int[] skills) {
        int[] kept = Arrays.stream(skills).map(this::domainOf).distinct().toArray();
        int[] newDomain = new int[domains()];
        for (int d = 0; d < kept.length; d++) {
            newDomain[kept[d]] = d;
        }
        return new SkillTree(
                Arrays.stream(skills).map(s -> newDomain[domainOf(s)]).toArray(),
                Arrays.stream(kept).mapToDouble(this::lambda).toArray(),
                Arrays.stream(kept).mapToDouble(this::gamma).toArray(),
                Arrays.stream(skills).mapToDouble(this::priorMean).toArray());
    }

    /** The same tree for somebody expected to be {@code shift} logits better at everything. */
    public SkillTree shifted(double shift) {
        return new SkillTree(
                domainOfSkill,
                lambda,
                gamma,
                Arrays.stream(priorMean).map(mean -> mean + shift).toArray());
    }
}
