package app.waymark.people;

/** Lets visitors make an account although sign-up is by invitation; implemented where invitations are kept. */
public interface SignUpPass {

    /**
     * Whether the visitor comes from an invitation that works.
     *
     * @param from path and query on this server that the visitor goes back to after signing up
     */
    boolean works(String from);
}
