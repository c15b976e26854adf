package app.waymark.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresJobLockTests {

    private DataSource database;
    private JobLock node;
    private JobLock otherNode;

    @BeforeEach
    void startTwoNodes() throws SQLException {
        database = TestDatabases.create();
        node = new PostgresJobLock(database);
        otherNode = new PostgresJobLock(database);
    }

    @Test
    void runsAJobOnOneNodeAtATime() {
        boolean ran = node.runUnlessRunning("import", () -> {
            assertThat(otherNode.runUnlessRunning("import", () -> {})).isFalse();
            assertThat(otherNode.runUnlessRunning("another job", () -> {})).isTrue();
        });
        assertThat(ran).isTrue();
        assertThat(otherNode.runUnlessRunning("import", () -> {})).isTrue();
    }

    @Test
    void letsNodesTakeTurns() throws Exception {
        List<String> steps = new CopyOnWriteArrayList<>();
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = executor.submit(() -> node.runInTurn("import", () -> {
                steps.add("first begins");
                inside.countDown();
                await().until(() -> goOn.getCount() == 0);
                steps.add("first ends");
            }));
            inside.await();
            Future<?> second = executor.submit(() -> otherNode.runInTurn("import", () -> steps.add("second")));
            await().until(this::somebodyWaits);
            goOn.countDown();
            first.get();
            second.get();
        }
        assertThat(steps).containsExactly("first begins", "first ends", "second");
    }

    @Test
    void givesTheLockBackWhenTheJobFails() {
        assertThatThrownBy(() -> node.runUnlessRunning("import", () -> {
                    throw new IllegalStateException("broken seed data");
                }))
                .hasMessage("broken seed data");
        assertThat(otherNode.runUnlessRunning("import", () -> {})).isTrue();
    }

    @Test
    void keepsNoTransactionOpenWhileTheTaskRuns() {
        node.runUnlessRunning("import", () -> assertThat(statesOfLockHolders()).containsExactly("idle"));
        assertThat(statesOfLockHolders()).isEmpty();
    }

    private List<String> statesOfLockHolders() {
        List<String> states = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select state from pg_locks join pg_stat_activity using (pid)
                        where locktype = 'advisory' and datname = current_database()""")) {
            while (row.next()) {
                states.add(row.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return states;
    }

    @Test
    void doesNotHoldTheTransactionOfTheTask() {
        node.runUnlessRunning("import", () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table imported ()");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(otherNode.runUnlessRunning("import", () -> {})).isTrue();
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            return row.next() && row.getInt(1) == 1;
        }
    }
}
