package app.waymark.guidance;

/** There is no such role, roadmap or stage to work on. */
public final class UnknownStage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what the slug that was asked for */
    public UnknownStage(String what) {
        super("Not in the catalogue: " + what);
    }
}
