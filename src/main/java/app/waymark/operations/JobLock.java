package app.waymark.operations;

/**
 * Keeps a job from running on two nodes at once. The lock is PostgreSQL's: it ends with the connection that holds it, so
 * a node that dies does not leave it behind.
 *
 * <p>The task runs in transactions of its own. Jobs must be repeatable all the same: a node that loses its connection to
 * the database loses the lock while its task still runs.
 */
public interface JobLock {

    /**
     * Runs a task unless the job is running already, here or elsewhere. For scheduled jobs.
     *
     * @param job name of the job, the same on every node
     * @return whether the task ran
     */
    boolean runUnlessRunning(String job, Runnable task);

    /**
     * Runs a task as soon as no other node runs the job. For what every node must see done before it serves anybody,
     * such as the import of seed data; a later node finds it done.
     *
     * @param job name of the job, the same on every node
     */
    void runInTurn(String job, Runnable task);
}
