package app.waymark.measurement;

/** The authors' scale: where the five levels lie, and from which ability on a level is reached. */
public final class Cuts {

    /** Levels run from 1 (aware) to this (expert); 0 stands for "below level 1". */
    public static final int HIGHEST_LEVEL = 5;

    private static final double STEP = 0.8;
    private static final int MIDDLE_LEVEL = 3;
    private static final double RESPONSE_PROBABILITY_TWO_THIRDS = Math.log(2);

    private Cuts() {}

    /** The difficulty of a typical item of a level: −1.6, −0.8, 0, 0.8, 1.6 logits. */
    public static double difficultyOfLevel(int level) {
        if (level < 1 || level > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("Levels run from 1 to " + HIGHEST_LEVEL + ": " + level);
        }
        return STEP * (level - MIDDLE_LEVEL);
    }

    /**
     * The ability from which on a level is reached: where two in three typical items of the level are known without
     * guessing, b + ln 2 for a = 1 (bookmark method at RP67; Lewis et al. 1996).
     */
    public static double ofLevel(int level) {
        return difficultyOfLevel(level) + RESPONSE_PROBABILITY_TWO_THIRDS;
    }

    /** The highest level whose cut lies at or below an ability; 0 when none does. */
    public static int levelAt(double theta) {
        int level = 0;
        while (level < HIGHEST_LEVEL && theta >= ofLevel(level + 1)) {
            level++;
        }
        return level;
    }
}
