package app.waymark.operations.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The claim of one process to a {@link PostgresHome}. The operating system ends it with the process, however that ends.
 *
 * <p>On POSIX systems a process loses its lock on a file as soon as it closes <em>any</em> channel to that file. So what
 * this process holds is remembered here, and the file of a held lock is never opened a second time.
 */
final class PostgresLock implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresLock.class);
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private PostgresLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Claims a home.
     *
     * @throws PostgresRefusal if it is claimed already
     */
    static PostgresLock on(PostgresHome home) {
        PostgresLock lock = tryOn(home);
        if (lock == null) {
            throw PostgresRefusal.inUse(home.path(), holder(file(home)));
        }
        return lock;
    }

    /** Claims a home, or returns null if it is claimed already. */
    static @Nullable PostgresLock tryOn(PostgresHome home) {
        Path file = file(home);
        if (!HELD_HERE.add(file)) {
            return null;
        }
        boolean held = false;
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return null;
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(ownPid()));
            held = true;
            return new PostgresLock(file, channel);
        } catch (AccessDeniedException e) {
            throw PostgresRefusal.notWritable(home.path(), System.getProperty("user.name"), e);
        } catch (IOException e) {
            throw PostgresRefusal.failed("The data directory " + home.path() + " cannot be locked", e);
        } finally {
            if (!held) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static Path file(PostgresHome home) {
        return home.path().resolve("lock");
    }

    private static String holder(Path file) {
        try {
            return HELD_HERE.contains(file) ? ownPid() : Files.readString(file).strip();
        } catch (IOException _) {
            return "unknown";
        }
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            log.debug("The lock ends with the process", e);
        }
        HELD_HERE.remove(file);
    }
}
