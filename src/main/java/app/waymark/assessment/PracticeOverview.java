package app.waymark.assessment;

import org.jspecify.annotations.Nullable;

/**
 * What somebody can practise of a skill, and how far they have come.
 *
 * @param available questions that can be practised
 * @param practised those of them that were practised before
 * @param right those of them whose last answer was right
 * @param keptBack questions of the skill that are kept for measuring
 * @param restDays days for which a question that was practised comes up in no quiz
 * @param waiting whether a question waits for its answer
 * @param hold why there is nothing to practise now, or null
 */
public record PracticeOverview(
        String skill,
        String name,
        int available,
        int practised,
        int right,
        int keptBack,
        int restDays,
        boolean waiting,
        @Nullable Hold hold) {

    /** Why there is nothing to practise now. */
    public enum Hold {
        /** A quiz is open, and seeing right answers meanwhile would spoil it. */
        QUIZ_OPEN,
        /** As many questions as one day allows. */
        ENOUGH_TODAY,
        /** The bank has no question for it. */
        NOTHING;

        /** The name used in translations. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
