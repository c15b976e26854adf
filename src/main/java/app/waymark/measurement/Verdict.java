package app.waymark.measurement;

/** Whether somebody is ready for a role. */
public enum Verdict {
    READY,
    NOT_YET,
    UNDECIDED;

    static final double READY_FROM = 0.95;
    static final double NOT_YET_UP_TO = 0.05;

    static Verdict of(double probability) {
        if (probability >= READY_FROM) {
            return READY;
        }
        return probability <= NOT_YET_UP_TO ? NOT_YET : UNDECIDED;
    }

    /** The verdict on which all three agree, else undecided. */
    static Verdict agreed(Verdict one, Verdict two, Verdict three) {
        return one == two && two == three ? one : UNDECIDED;
    }
}
