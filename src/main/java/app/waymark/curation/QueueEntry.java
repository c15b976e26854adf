package app.waymark.curation;

import app.waymark.base.Phrase;

/**
 * Something that wants a look this month.
 *
 * @param subject what it is about: a question's version, a report, a kind and slug, or a skill and level
 * @param title what people call it
 * @param why what speaks for a look
 * @param value how much is gained, in points; see {@link CurationQueue}
 * @param minutes how long it usually takes
 * @param link address of the screen where it can be worked on
 */
public record QueueEntry(Kind kind, String subject, String title, Phrase why, double value, int minutes, String link) {

    /** Why something is in the queue. */
    public enum Kind {
        /** People said that something is wrong with a question. */
        REPORT,
        /** Another option may be the key. */
        MISKEY,
        /** Statistics say that something is wrong, other than the key. */
        FLAG,
        /** A question waits for a second reader. */
        READING,
        /** The facts of a question may have aged. */
        REVIEW,
        /** A certification was last verified long ago, or never. */
        CERTIFICATION,
        /** A course was last verified long ago, or never. */
        COURSE,
        /** A role asks for a level of a skill that has hardly any questions. */
        THIN;

        /** The word used in translations. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What it is ordered by. */
    public double valuePerMinute() {
        return value / minutes;
    }
}
