package app.waymark.measurement;

/** Persons drawn from a posterior: one row per person, one column per skill asked for. */
public final class SkillDraws {

    private final double[][] theta;

    SkillDraws(double[][] theta) {
        this.theta = theta;
    }

    public int count() {
        return theta.length;
    }

    /** The ability of one drawn person in the skill of one column, in logits. */
    public double theta(int person, int column) {
        return theta[person][column];
    }
}
