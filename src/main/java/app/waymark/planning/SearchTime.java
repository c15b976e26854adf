package app.waymark.planning;

import java.util.concurrent.TimeUnit;

/** The time that one search has, counted from its beginning, and who watches it. */
final class SearchTime {

    private final long end;
    private final SearchWatch watch;

    SearchTime(long milliseconds, SearchWatch watch) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        this.watch = watch;
    }

    /** Tells whoever watches how far it is; whether there is time and leave to go on. */
    boolean goOn(double share) {
        return watch.goOn(share) && end - System.nanoTime() > 0;
    }

    /** Milliseconds left, at least 1. */
    long left() {
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }
}
