package app.waymark.people;

/** A link that works once has been used, has expired, or never existed; nobody is told which. */
public class LinkNotValid extends RuntimeException {

    LinkNotValid() {
        super("The link is not valid");
    }
}
