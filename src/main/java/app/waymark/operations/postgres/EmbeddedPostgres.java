package app.waymark.operations.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the server brings along, running for as long as this object is open. A server killed from outside
 * is started again on the same port, so that the connection pool finds it again.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration WATCH_INTERVAL = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int PORT_ATTEMPTS = 20;
    // below what systems hand out for outgoing connections, so that nothing takes the port while PostgreSQL restarts
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 29_999;

    private final PostgresHome home;
    private final PostgresRoles roles;
    private final PostgresBinaries binaries;
    private final PostgresServer server;
    private final PostgresLock lock;
    private final Thread watchdog = new Thread(this::watch, "postgres-watchdog");
    private volatile boolean closing;
    private int port;

    private EmbeddedPostgres(PostgresHome home, PostgresBinaries binaries, PostgresServer server, PostgresLock lock) {
        this.home = home;
        this.binaries = binaries;
        this.roles = new PostgresRoles(home);
        this.server = server;
        this.lock = lock;
    }

    /**
     * Starts PostgreSQL in a home, or takes over the one that still runs there.
     *
     * @throws PostgresRefusal if it cannot run, or could lose what it has confirmed
     */
    static EmbeddedPostgres start(PostgresHome home, OperatingSystemUser user) {
        return claim(home, user).open();
    }

    /**
     * Claims a home, as the first half of a start.
     *
     * @throws PostgresRefusal if another application has claimed it, or there is no PostgreSQL for this machine
     */
    static EmbeddedPostgres claim(PostgresHome home, OperatingSystemUser user) {
        PostgresLock lock = PostgresLock.on(home);
        try {
            PostgresBinaries binaries = PostgresBinaries.in(home);
            return new EmbeddedPostgres(home, binaries, new PostgresServer(home, binaries, user), lock);
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Starts PostgreSQL, as the second half of a start.
     *
     * @throws PostgresRefusal if it cannot run, or could lose what it has confirmed
     */
    synchronized EmbeddedPostgres open() {
        if (closing) {
            throw new IllegalStateException("closed before it was opened");
        }
        try {
            startAndVerify();
        } catch (Throwable e) {
            closing = true;
            server.stop();
            lock.close();
            throw e;
        }
        binaries.deleteOthers();
        watchdog.setDaemon(true);
        watchdog.start();
        return this;
    }

    private void startAndVerify() {
        long begin = System.nanoTime();
        boolean adopted = takeOver();
        boolean fresh = !home.isInitialized();
        if (fresh) {
            server.initialize(PostgresRoles.SUPERUSER, roles.password(PostgresRoles.SUPERUSER));
        }
        if (!adopted) {
            startOnFreePort();
        }
        try {
            if (fresh) {
                roles.provision(port);
            }
            verify();
        } catch (SQLException e) {
            throw PostgresRefusal.failed("PostgreSQL in " + home.data() + " does not answer", e);
        }
        log.info(
                "PostgreSQL {} {} in {} on 127.0.0.1:{} after {} ms; commits are durable",
                PostgresHome.MAJOR,
                adopted ? "was still running" : "runs",
                home.path(),
                port,
                (System.nanoTime() - begin) / 1_000_000);
    }

    /** Adopts an orphan that is truly ours, or stops it; true if there is now a running server. */
    private boolean takeOver() {
        PostmasterPid running = PostmasterPid.read(home.data());
        if (running == null || !running.isPostgresOf(home.data())) {
            return false;
        }
        server.adopt(running);
        if (running.ready() && answersAsOurs(running.port())) {
            port = running.port();
            return true;
        }
        log.warn("Stopping the PostgreSQL that an earlier Waymark left running as process {}", running.pid());
        server.stop();
        return false;
    }

    private boolean answersAsOurs(int candidate) {
        try (Connection superuser = roles.connectAsSuperuser(candidate);
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('data_directory')")) {
            return row.next() && home.data().toString().equals(row.getString(1));
        } catch (SQLException e) {
            log.warn("The PostgreSQL in {} does not answer with our password: {}", home.data(), e.getMessage());
            return false;
        }
    }

    private void startOnFreePort() {
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int candidate = freePort();
            try {
                server.start(candidate);
                port = candidate;
                return;
            } catch (PostgresServer.PortTaken e) {
                log.debug("Trying another port: {}", e.getMessage());
            }
        }
        throw PostgresRefusal.failed("PostgreSQL found no free port", "");
    }

    private static int freePort() {
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            try (var socket = new ServerSocket(candidate, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
                return socket.getLocalPort();
            } catch (IOException _) {
                // taken
            }
        }
        throw PostgresRefusal.failed("There is no free port between " + FIRST_PORT + " and " + LAST_PORT, "");
    }

    private void verify() throws SQLException {
        try (Connection application = roles.connectAsApplication(port)) {
            List<String> weak = PostgresSettings.notDurable(application);
            if (!weak.isEmpty()) {
                throw PostgresRefusal.notDurable(home.data(), String.join(", ", weak));
            }
        }
    }

    private void watch() {
        Duration pause = WATCH_INTERVAL;
        while (!closing) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
            if (!closing) {
                pause = restartIfDead() ? WATCH_INTERVAL : longer(pause);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** False if the server is down and did not come up again. */
    private synchronized boolean restartIfDead() {
        if (closing || server.isAlive()) {
            return true;
        }
        log.warn("PostgreSQL has ended unexpectedly and is started again");
        try {
            server.start(port);
            verify();
            log.info("PostgreSQL runs again on 127.0.0.1:{}", port);
            return true;
        } catch (PostgresServer.PortTaken | PostgresRefusal | SQLException e) {
            log.error("PostgreSQL could not be started again: {}", e.getMessage());
            server.stop();
            return false;
        }
    }

    /** JDBC address of the application's database. */
    String url() {
        return url(port);
    }

    /** User name for {@link #url()}. */
    String username() {
        return PostgresRoles.APPLICATION;
    }

    /** Password for {@link #url()}. */
    String password() {
        return roles.password(PostgresRoles.APPLICATION);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresRoles.DATABASE + "?ApplicationName=waymark";
    }

    /** The port of the PostgreSQL that another Waymark keeps running in a home, or null if none does. */
    static @Nullable Integer portOfRunning(PostgresHome home) {
        PostgresLock lock = PostgresLock.tryOn(home);
        if (lock != null) {
            lock.close();
            return null;
        }
        PostmasterPid running = PostmasterPid.read(home.data());
        if (running == null || !running.ready()) {
            throw PostgresRefusal.notRunning(home.path());
        }
        return running.port();
    }

    @Override
    public synchronized void close() {
        if (!closing) {
            closing = true;
            server.stop();
            log.info("PostgreSQL has stopped");
            lock.close();
        }
    }
}
