package app.waymark.guidance;

/** There is no such private link, or not any more, or not for whoever asks; which of these is not said. */
public class LinkNotFound extends RuntimeException {

    LinkNotFound() {
        super("No such link");
    }
}
