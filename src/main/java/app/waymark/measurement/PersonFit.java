package app.waymark.measurement;

/**
 * Whether a person's answers fit together: l_z, the standardised log-likelihood of the answers (Drasgow, Levine and
 * Williams 1985). Easy items missed and hard ones solved make it small.
 *
 * @param lz the statistic at the estimated abilities
 * @param probability the chance that answers which do fit come out at or below {@code lz}
 * @param answers number of counted answers of the latest attempt, which it rests on
 * @param easyMissed answers among them that went wrong where at least four in five were expected to go right
 * @param hardSolved answers among them that were right where at most one in five was expected to be known
 */
public record PersonFit(double lz, double probability, int answers, int easyMissed, int hardSolved) {

    private static final double TOO_ODD = 0.01;
    private static final int ANSWERS_NEEDED = 10;

    /** False where answers so odd come up in less than one in a hundred: then no figure is reported. */
    public boolean fits() {
        return answers < ANSWERS_NEEDED || probability >= TOO_ODD;
    }
}
