package app.waymark.questions;

/** Somebody else has changed a question since the admin read it; nothing has been stored, both versions are here. */
public class QuestionConflict extends RuntimeException {

    private final transient QuestionEdit mine;
    private final transient QuestionEntry theirs;

    QuestionConflict(QuestionEdit mine, QuestionEntry theirs) {
        super("Changed by somebody else: " + theirs.id());
        this.mine = mine;
        this.theirs = theirs;
    }

    /** What was to be stored. */
    public QuestionEdit mine() {
        return mine;
    }

    /** What is stored. */
    public QuestionEntry theirs() {
        return theirs;
    }
}
