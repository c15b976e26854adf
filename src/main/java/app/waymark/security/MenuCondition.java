package app.waymark.security;

/** Says for one entry of the menu whom it concerns; entries without a condition are for everybody who may go there. */
public interface MenuCondition {

    /** The entry's path, without a leading slash. */
    String path();

    /** Whether the entry is shown to an actor who is signed in; visitors do not see it. */
    boolean shows(Actor actor);
}
