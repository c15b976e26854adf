package app.waymark.operations;

/** A job that runs by the clock; the screen of jobs lists it, and lets an admin run it at once. */
public interface ScheduledJob {

    /** Its name for the lock and the record of runs, the same on every node. */
    String name();

    /** Runs it unless it is running already. */
    void runByClock();
}
