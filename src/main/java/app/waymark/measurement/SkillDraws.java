package app.waymark.measurement;

/**
 * Persons drawn from a posterior: one row per person, one column per skill asked for. They come in the order of their
 * general ability, so figures need all of them.
 */
public final class SkillDraws {

    private final int count;
    private final double[][] byColumn;

    /** @param byColumn per skill, the abilities of all persons; kept, not copied */
    SkillDraws(int count, double[][] byColumn) {
        this.count = count;
        this.byColumn = byColumn;
    }

    public int count() {
        return count;
    }

    /** The ability of one drawn person in the skill of one column, in logits. */
    public double theta(int person, int column) {
        return byColumn[column][person];
    }
}
