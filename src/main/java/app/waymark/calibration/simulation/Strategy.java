package app.waymark.calibration.simulation;

import app.waymark.measurement.ARule;
import app.waymark.measurement.BalancedRule;
import app.waymark.measurement.DRule;
import app.waymark.measurement.DecisionRule;
import app.waymark.measurement.FixedForm;
import app.waymark.measurement.GreedySelector;
import app.waymark.measurement.ItemSelector;
import app.waymark.measurement.MutualInformation;
import app.waymark.measurement.RandomSelector;
import app.waymark.measurement.Role;
import app.waymark.measurement.SkillTree;

/** Ways to choose the next question; the last scores each skill by its own answers alone. */
enum Strategy {
    BALANCED("skills and whole (the default)"),
    A_RULE("A-rule"),
    D_RULE("D-rule"),
    MUTUAL_INFORMATION("mutual information"),
    DECISION("decision"),
    FIXED_FORM("fixed form"),
    ROTATED_FORMS("fixed forms, same exposure limit"),
    RANDOM("random"),
    SEPARATE("separate adaptive tests");

    final String label;

    Strategy(String label) {
        this.label = label;
    }

    /** Whether often shown questions are held back; baselines take them as they come. */
    boolean isHeldBack() {
        return this != FIXED_FORM && this != RANDOM;
    }

    SkillTree tree(SkillTree real) {
        if (this != SEPARATE) {
            return real;
        }
        int[] alone = new int[real.skills()];
        double[] lambda = new double[alone.length];
        double[] gamma = new double[alone.length];
        double[] prior = new double[alone.length];
        for (int s = 0; s < alone.length; s++) {
            alone[s] = s;
            lambda[s] = SkillTree.DEFAULT_LAMBDA;
            prior[s] = real.priorMean(s);
            // a correlation of nothing between domains, but not the mark of a soft one
            gamma[s] = 1e-6;
        }
        return new SkillTree(alone, lambda, gamma, prior);
    }

    ItemSelector selector(SkillTree tree, Role role) {
        return switch (this) {
            case BALANCED, SEPARATE -> new GreedySelector(new BalancedRule());
            case A_RULE -> new GreedySelector(new ARule());
            case D_RULE -> new GreedySelector(new DRule());
            case MUTUAL_INFORMATION -> new GreedySelector(new MutualInformation());
            case DECISION -> new GreedySelector(new DecisionRule(tree, role));
            case FIXED_FORM, ROTATED_FORMS -> new FixedForm();
            case RANDOM -> new RandomSelector();
        };
    }
}
