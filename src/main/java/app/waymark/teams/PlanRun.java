package app.waymark.teams;

import app.waymark.planning.SearchWatch;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A plan that is being worked out, as several threads look at it; its time begins with the search. */
final class PlanRun implements SearchWatch {

    /** Ends with what went wrong, if anything. */
    final CompletableFuture<Void> end = new CompletableFuture<>();

    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private long began;
    private volatile double share;
    private volatile boolean enough;
    private volatile boolean cancelled;

    @Override
    public boolean goOn(double share) {
        if (cancelled) {
            throw new CancellationException();
        }
        if (began == 0) {
            began = System.nanoTime();
        }
        this.share = share;
        return !enough && System.nanoTime() - began < MOST_NANOS;
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
