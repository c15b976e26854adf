package app.waymark.guidance;

import app.waymark.security.Actor;
import java.util.List;

/** What other parts of Waymark have to say to somebody on their first screen, below the next step. */
public interface HomeNotes {

    /** What there is to say now, the most urgent first, in the reader's language. */
    List<Note> notes(Actor actor);

    /**
     * One thing to do.
     *
     * @param text a sentence
     * @param href where it is done
     * @param action words of the link
     */
    record Note(String text, String href, String action) {}
}
