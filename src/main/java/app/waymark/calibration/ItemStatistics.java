package app.waymark.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What many answers say about one version of a question. No figure belongs to a person, and none is computed from fewer
 * than the threshold's answers.
 *
 * @param answers answers that count here; too fast ones and practice are left out
 * @param right share of right answers, 0 to 1
 * @param expected share that the present numbers of the question expect of those who answered
 * @param restCorrelation correlation of being right with {@code rest} of the other answers; null where it cannot be
 *     computed
 * @param restLow lower end of its 95 % interval
 * @param restHigh upper end of it
 * @param medianSeconds median time
 * @param early share right beyond expectation in the first half of the answers
 * @param late the same in the second half
 * @param miskey probability that another option is the key, and which; null where the format has no single key
 * @param abilities people by the skill's belief before the answer, in half-logit bins from −3 to 3
 * @param flags what needs a look
 */
public record ItemStatistics(
        String hash,
        int answers,
        double right,
        double dontKnow,
        double expected,
        @Nullable Double restCorrelation,
        @Nullable Double restLow,
        @Nullable Double restHigh,
        double medianSeconds,
        double early,
        double late,
        List<OptionFigures> options,
        @Nullable Miskey miskey,
        List<Integer> abilities,
        List<Flag> flags) {

    /**
     * An option.
     *
     * @param index the author's
     * @param share of those who chose anything
     * @param correlation of choosing it with the rest of the answers, or null where nobody or everybody chose it
     */
    public record OptionFigures(
            int index,
            boolean key,
            int chosen,
            double share,
            @Nullable Double correlation) {}

    /** The option that is likelier than all others to be the true key, if the author's is not. */
    public record Miskey(int option, double probability) {}

    /** What needs a look. */
    public enum Flag {
        /** Another option may well be the key. */
        MISKEY,
        /** Whoever knows more is not more often right. */
        NOT_TELLING,
        /** A wrong option that hardly anybody chooses. */
        DEAD_DISTRACTOR,
        /** Nearly everybody is right. */
        TOO_EASY,
        /** People have become right more often than their other answers explain. */
        LEAKING,
        /** People have become right less often. */
        DRIFTING
    }
}
