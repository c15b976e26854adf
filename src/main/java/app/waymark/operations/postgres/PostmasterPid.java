package app.waymark.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a running PostgreSQL says about itself in {@code postmaster.pid}.
 *
 * @param pid its process
 * @param port where it listens, or 0 while it has not said so yet
 * @param ready whether it accepts connections
 */
record PostmasterPid(long pid, int port, boolean ready) {

    private static final Logger log = LoggerFactory.getLogger(PostmasterPid.class);
    private static final Path PROC = Path.of("/proc");
    private static final boolean HAS_PROC = Files.isDirectory(PROC.resolve("self"));
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Reads the file of a data directory, or null when there is none or it is still being written. */
    static @Nullable PostmasterPid read(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.isEmpty()) {
                return null;
            }
            return new PostmasterPid(
                    Long.parseLong(lines.getFirst().strip()),
                    lines.size() > PORT_LINE
                            ? Integer.parseInt(lines.get(PORT_LINE).strip())
                            : 0,
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready"));
        } catch (IOException | NumberFormatException _) {
            return null;
        }
    }

    /**
     * Whether that process lives and is the PostgreSQL of this data directory, rather than a later process that was
     * given the same number. PostgreSQL works in its data directory, which Linux lets us see.
     */
    boolean isPostgresOf(Path data) {
        if (!HAS_PROC) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.contains("postgres"))
                    .isPresent();
        }
        return worksIn(PROC.resolve(Long.toString(pid)), data);
    }

    /**
     * Removes the file of a killed server that stays in the process table because nobody collects it, as in a container
     * whose first process is no init. PostgreSQL would take it for a running one and never start again. It is removed
     * only when none of that server's processes is left at work on the data.
     */
    static void removeUnreaped(Path data) {
        PostmasterPid last = HAS_PROC ? read(data) : null;
        if (last == null || !isZombie(PROC.resolve(Long.toString(last.pid)))) {
            return;
        }
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path process : processes) {
                if (worksIn(process, data)) {
                    return;
                }
            }
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            log.debug("The file of the killed server stays", e);
        }
    }

    private static boolean worksIn(Path process, Path data) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isZombie(Path process) {
        try {
            // the state follows the program's name, which is in parentheses
            String stat = Files.readString(process.resolve("stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException _) {
            return false;
        }
    }
}
