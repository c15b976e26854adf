package app.waymark.calibration.simulation;

import app.waymark.measurement.ItemParameters;
import app.waymark.measurement.Outcome;
import app.waymark.measurement.Requirement;
import app.waymark.measurement.Role;
import app.waymark.measurement.SkillTree;
import java.util.random.RandomGenerator;

/**
 * A made-up person with a true ability in every skill, in logits, and a way of answering.
 */
public final class SimulatedPerson {

    /** How somebody answers. */
    public enum Habit {
        /** Guesses whatever they do not know. */
        GUESSES,
        /** Mostly says "I don't know" instead of guessing. */
        ADMITS,
        /** Loses 0.015 logits a minute. */
        TIRES,
        /** Gives one answer in ten without having read the question. */
        RUSHES
    }

    private static final double ADMITTED = 0.8;
    private static final double TIRED_PER_MINUTE = 0.015;
    private static final double RUSHED = 0.1;

    private final double[] theta;
    private final Habit habit;

    private SimulatedPerson(double[] theta, Habit habit) {
        this.theta = theta;
        this.habit = habit;
    }

    /** The true ability in a skill, in logits. */
    public double theta(int skill) {
        return theta[skill];
    }

    public Habit habit() {
        return habit;
    }

    /** What was answered; an answer that came too fast does not count. */
    public record Given(Outcome outcome, boolean tooFast) {}

    /** Somebody of the general public. */
    public static SimulatedPerson random(SkillTree tree, RandomGenerator random) {
        return random(tree, Correlations.USUAL, random);
    }

    static SimulatedPerson random(SkillTree tree, Correlations correlations, RandomGenerator random) {
        double[] theta = new double[tree.skills()];
        double general = random.nextGaussian();
        double[] domain = new double[tree.domains()];
        double[] loading = new double[tree.domains()];
        for (int d = 0; d < domain.length; d++) {
            double gamma = correlations.gamma(tree, d, random);
            domain[d] = gamma * general + Math.sqrt(1 - gamma * gamma) * random.nextGaussian();
            loading[d] = correlations.lambda(random);
        }
        for (int s = 0; s < theta.length; s++) {
            double lambda = loading[tree.domainOf(s)];
            theta[s] = tree.priorMean(s)
                    + lambda * domain[tree.domainOf(s)]
                    + Math.sqrt(1 - lambda * lambda) * random.nextGaussian();
        }
        double kind = random.nextDouble();
        Habit habit =
                kind < 0.7 ? Habit.GUESSES : kind < 0.85 ? Habit.ADMITS : kind < 0.93 ? Habit.TIRES : Habit.RUSHES;
        return new SimulatedPerson(theta, habit);
    }

    /** Somebody who stands at every requirement of a role by so many logits; elsewhere as the general public. */
    public static SimulatedPerson towards(
            Role role, double surplus, int essentialsShort, double shortBy, SkillTree tree, RandomGenerator random) {
        SimulatedPerson person = random(tree, random);
        int left = essentialsShort;
        for (Requirement requirement : role.requirements()) {
            boolean isShort = requirement.essential() && left-- > 0;
            person.theta[requirement.skill()] = requirement.cut() + (isShort ? -shortBy : surplus);
        }
        return new SimulatedPerson(person.theta, Habit.GUESSES);
    }

    /** One answer. */
    Given answer(int skill, ItemParameters truth, double minute, RandomGenerator random) {
        if (habit == Habit.RUSHES && random.nextDouble() < RUSHED) {
            return new Given(random.nextDouble() < truth.c() ? Outcome.RIGHT : Outcome.WRONG, true);
        }
        double ability = theta[skill] - (habit == Habit.TIRES ? TIRED_PER_MINUTE * minute : 0);
        if (random.nextDouble() < 1 / (1 + Math.exp(-truth.a() * (ability - truth.b())))) {
            return new Given(Outcome.RIGHT, false);
        }
        if (habit == Habit.ADMITS && random.nextDouble() < ADMITTED) {
            return new Given(Outcome.DONT_KNOW, false);
        }
        return new Given(random.nextDouble() < truth.c() ? Outcome.RIGHT : Outcome.WRONG, false);
    }
}
