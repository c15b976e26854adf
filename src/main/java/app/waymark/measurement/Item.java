package app.waymark.measurement;

/**
 * One question of the bank as selection sees it.
 *
 * @param id whatever identifies the question for good to the caller; the same question is never asked twice by it
 * @param skill index of its primary skill
 * @param level the authors' level, 1 to 5
 * @param parameters current parameters
 * @param expectedSeconds how long people take, above 0
 * @param counted false for a pilot item: it is asked now and then, but moves no estimate
 */
public record Item(
        String id,
        int skill,
        int level,
        ItemFormat format,
        ItemParameters parameters,
        double expectedSeconds,
        boolean counted) {

    public Item {
        if (skill < 0) {
            throw new IllegalArgumentException("Skill index must not be negative: " + skill);
        }
        if (!(expectedSeconds > 0) || Double.isInfinite(expectedSeconds)) {
            throw new IllegalArgumentException("Expected seconds must be positive and finite: " + expectedSeconds);
        }
    }

    /** The same question with other parameters. */
    public Item with(ItemParameters others) {
        return new Item(id, skill, level, format, others, expectedSeconds, counted);
    }

    /** The same question in a tree in which its skill has another index. */
    public Item ofSkill(int index) {
        return new Item(id, index, level, format, parameters, expectedSeconds, counted);
    }
}
