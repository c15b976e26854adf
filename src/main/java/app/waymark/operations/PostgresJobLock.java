package app.waymark.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Holds a session-level advisory lock on a connection of its own while the task runs, outside of any transaction: one
 * that stays open for as long as a job would be ended by a server that bounds idle transactions. A connection that does
 * not give the lock back is closed, so that none goes back to the pool with it. Behind a pooler that shares sessions
 * between clients, jobs need a way past it.
 */
@Component
class PostgresJobLock implements JobLock {

    private static final Logger log = LoggerFactory.getLogger(PostgresJobLock.class);
    private static final String KEY = "hashtextextended('waymark job ' || ?, 0)";

    private final DataSource dataSource;

    PostgresJobLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public boolean runUnlessRunning(String job, Runnable task) {
        return run("select pg_try_advisory_lock(" + KEY + ")", job, task);
    }

    @Override
    public void runInTurn(String job, Runnable task) {
        run("select pg_advisory_lock(" + KEY + ") is not null", job, task);
    }

    private boolean run(String query, String job, Runnable task) {
        try (Connection connection = dataSource.getConnection()) {
            if (!isTrue(connection, query, job)) {
                return false;
            }
            try {
                task.run();
                return true;
            } finally {
                release(connection, job);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock for the job " + job + " cannot be had", e);
        }
    }

    private static boolean isTrue(Connection connection, String query, String job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, job);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void release(Connection connection, String job) throws SQLException {
        boolean released = false;
        try {
            released = isTrue(connection, "select pg_advisory_unlock(" + KEY + ")", job);
        } catch (SQLException e) {
            log.warn("The lock for the job {} was lost before the job ended: {}", job, e.getMessage());
        } finally {
            if (!released) {
                connection.abort(Runnable::run);
            }
        }
    }
}
