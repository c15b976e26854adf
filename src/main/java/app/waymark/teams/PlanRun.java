package app.waymark.teams;

import app.waymark.planning.SearchWatch;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** A plan that is being worked out, as several threads look at it. */
final class PlanRun implements SearchWatch {

    /** Ends with what went wrong, if anything. */
    final CompletableFuture<Void> end = new CompletableFuture<>();

    private volatile double share;
    private volatile boolean enough;
    private volatile boolean cancelled;

    @Override
    public boolean goOn(double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        this.share = share;
        return !enough;
    }

    double share() {
        return share;
    }

    /** Ends the search with what it has found so far. */
    void enough() {
        enough = true;
    }

    /** Ends it with nothing. */
    void cancel() {
        cancelled = true;
    }
}
