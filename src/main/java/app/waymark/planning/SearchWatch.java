package app.waymark.planning;

/** Follows a search that may take a while, and can end it early. */
@FunctionalInterface
public interface SearchWatch {

    /** Nobody, so that the search goes on until it finds nothing better. */
    SearchWatch NOBODY = share -> true;

    /**
     * Hears how far the search is.
     *
     * @param share of the work that is done, 0 to 1
     * @return whether to go on
     */
    boolean goOn(double share);
}
