package app.waymark.exchange;

import java.util.concurrent.CancellationException;

/** Gets to know how far an import is, and ends it when somebody no longer wants it. */
interface Steps {

    /**
     * One more step has been done.
     *
     * @throws CancellationException when the import is no longer wanted
     */
    void step(int done, int of);

    /** Nobody looks, nobody ends it. */
    static Steps unwatched() {
        return (done, of) -> {};
    }
}
