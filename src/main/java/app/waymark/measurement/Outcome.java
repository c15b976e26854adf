package app.waymark.measurement;

/** How an answer came out. "I don't know" is its own outcome, so that it can cost nothing. */
public enum Outcome {
    RIGHT,
    WRONG,
    DONT_KNOW;

    public boolean isRight() {
        return this == RIGHT;
    }
}
